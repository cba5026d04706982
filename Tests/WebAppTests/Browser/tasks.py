"""The tasks that readers come with, done in a browser: with the mouse, then with the keyboard alone.

    tasks.py ADDRESS LANGUAGE [FOLDER]

The console may say nothing. With a folder, screenshots of every screen at three widths are left there.
"""
import re
import sys
from pathlib import Path
from playwright.sync_api import expect, sync_playwright

base, language = sys.argv[1].rstrip("/"), sys.argv[2]
folder = Path(sys.argv[3]) if len(sys.argv) > 3 else None
zh = language == "zh"
complaints = []


def address(path, query="draws=200"):
    return f"{base}{path}{'&' if '?' in path else '?'}{query}&lang={language}"


class Hand:
    """A hand on the mouse, or one on the keyboard that moves the focus until it is where it wants to be."""

    def __init__(self, page, keyboard):
        self.page, self.keyboard = page, keyboard

    def go(self, selector):
        target = self.page.locator(selector).first
        expect(target).to_be_visible()
        if not self.keyboard:
            return target.click()
        self.reach(target)
        self.page.keyboard.press("Enter")

    def reach(self, target):
        handle = target.element_handle()
        for _ in range(250):
            if handle.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError("the focus never came to " + str(target))

    def write(self, selector, text):
        target = self.page.locator(selector).first
        if self.keyboard:
            self.reach(target)
            self.page.keyboard.press("Control+a")
            self.page.keyboard.type(text)
            self.page.keyboard.press("Enter")
        else:
            target.fill(text)
            self.page.locator(selector).first.locator("xpath=ancestor::form").locator("button").last.click()


def ranks(page):
    return page.locator("#ranking tbody tr").evaluate_all(
        "rows => rows.map(row => row.dataset.unit + ' ' + row.querySelector('.rank').textContent)")


def find_my_city(page, hand):
    page.goto(address("/"))
    if hand.keyboard:
        page.keyboard.press("/")
        page.keyboard.type("深圳" if zh else "Shenzhen")
        page.keyboard.press("Enter")
    else:
        hand.write(".search input[type=search]", "shenzhen")
    page.wait_for_url(re.compile("/unit/440300"))
    expect(page.locator("main")).to_contain_text("第 3 名" if zh else "rank 3")


def how_sure(page, hand):
    page.goto(address("/"))
    row = page.locator("#ranking tr[data-unit='440300']")
    expect(row.locator(".ends")).to_have_text(re.compile(r"^\d+–\d+$|^\d+$"))


def pass_another(page, hand):
    page.goto(address("/unit/440300"))
    hand.go(".tabs a[href^='/overtake/']")
    page.wait_for_url(re.compile("/overtake/440300/310000"), timeout=90000)
    expect(page.locator("#answer")).to_be_visible(timeout=90000)


def check_a_claim(page, hand):
    page.goto(address("/"))
    hand.go("#places a[href^='/claim']")
    page.wait_for_url(re.compile("/claim"))
    hand.write("main input[name=q]", "上海 超过 深圳" if zh else "Shanghai > Shenzhen")
    expect(page.locator("#sentence")).to_contain_text("上海" if zh else "Shanghai")


def where_from(page, hand):
    page.goto(address("/unit/440300"))
    link = "main a[href^='/unit/440300/hightech_firms']"
    hand.go(link)
    drawer = page.locator("dialog.drawer")
    expect(drawer).to_be_visible()
    expect(drawer).to_contain_text("24000")
    hand.go("dialog.drawer a[href^='/evidence/']")
    expect(drawer).to_contain_text("25000")
    page.keyboard.press("Escape")
    expect(drawer).not_to_be_visible()
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith("/unit/440300/hightech_firms"), \
        "the focus goes back to where it came from"


def why_another_report(page, hand):
    page.goto(address("/leagues"))
    hand.go("main a[href^='/leagues/nankai_city_2021']")
    page.wait_for_url(re.compile("/leagues/nankai"))
    hand.go(".tabs a[href^='/why/']")
    page.wait_for_url(re.compile("/why/nankai_city_2021"))
    expect(page.locator("main table").first).to_be_visible()


def move_a_weight(page, hand):
    page.goto(address("/"))
    before = ranks(page)
    slider = page.locator(".weight[data-node=talent] input[type=range]")
    if hand.keyboard:
        hand.reach(slider)
        for _ in range(3):
            page.keyboard.press("Shift+ArrowRight")
    else:
        box = slider.bounding_box()
        page.mouse.move(box["x"] + box["width"] * 0.143, box["y"] + box["height"] / 2)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + box["height"] / 2, steps=6)
        page.mouse.up()
    page.wait_for_url(re.compile("w="))
    expect(page.locator("#honesty.changed")).to_be_visible()
    expect(page.locator("#sum")).to_have_text("100%")
    expect(page.locator("body.busy")).to_have_count(0)
    expect(page.locator("#moves")).to_be_visible()
    after = ranks(page)
    assert after != before, "ranks move"
    # The address is the state: whoever gets it sees the same.
    other = page.context.new_page()
    other.goto(page.url)
    assert ranks(other) == after, "the same address, the same ranks"
    other.close()
    hand.go("#honesty a")
    page.wait_for_url(lambda url: "w=" not in url)
    assert ranks(page) == before, "and back"


def weakest_indicator(page, hand):
    page.goto(address("/unit/440300"))
    hand.go(".tabs a[href^='/profile/']")
    page.wait_for_url(re.compile("/profile/"))
    expect(page.locator("#gaps tbody tr").first).to_be_visible()


def reproduce(page, hand):
    page.goto(address("/"))
    hand.go("#downloads a[href^='/about']")
    page.wait_for_url(re.compile("/about"))
    expect(page.locator("main")).to_contain_text("zhulu verify ranking.csv")
    assert page.request.get(address("/rank.csv")).ok


def printed(page, hand):
    page.goto(address("/profile/440300"))
    page.emulate_media(media="print")
    for hidden in ("#places", ".search", ".tabs"):
        expect(page.locator(hidden).first).not_to_be_visible()
    expect(page.locator("#honesty")).to_be_visible()
    page.emulate_media(media="screen")


def walk_a_chart(page, hand):
    page.goto(address("/profile/440300"))
    fold = page.locator(".figure .walk summary").first
    if hand.keyboard:
        hand.reach(fold)
        page.keyboard.press("Enter")
    else:
        fold.click()
    focus = lambda: page.evaluate("document.activeElement.firstElementChild?.textContent ?? ''")
    expect(page.locator("[role=tree] > [role=treeitem]")).to_be_focused()
    # The chart, its first row, what stands in it, and back out.
    page.keyboard.press("ArrowRight")
    first = focus()
    assert page.evaluate("document.activeElement.getAttribute('role')") == "treeitem" and first
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert re.search(r"\d", focus()), "a value is read: " + focus()
    page.keyboard.press("ArrowLeft")
    assert focus() == first
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Home")
    assert (":" in focus()) and page.locator(".walk [tabindex='0']").count() == 1


tasks = [find_my_city, how_sure, pass_another, check_a_claim, where_from, why_another_report, move_a_weight,
         weakest_indicator, reproduce, printed,
         walk_a_chart]
screens = ["/", "/units", "/unit/440300", "/profile/440300", "/compare/440300/310000", "/why?agg=geometric",
           "/why/nankai_city_2021", "/method", "/data", "/claim", "/leagues", "/consensus", "/sources", "/about"]

with sync_playwright() as driver:
    browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for keyboard in (False, True):
        context = browser.new_context(
            viewport={"width": 1440, "height": 900}, locale="zh-CN" if zh else "en-GB")
        page = context.new_page()
        page.set_default_timeout(60000)
        expect.set_options(timeout=60000)
        page.on("console", lambda message: complaints.append(message.text)
                if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        for task in tasks:
            name = f"{language} {'keyboard' if keyboard else 'mouse'} {task.__name__}"
            try:
                task(page, Hand(page, keyboard))
                print("ok", name, flush=True)
            except Exception as error:
                complaints.append(f"{name}: {str(error).splitlines()[0]}")
        context.close()
    for width in (1440, 1024, 390):
        page = browser.new_page(viewport={"width": width, "height": 900})
        for screen in screens:
            page.goto(address(screen))
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if over > 0:
                complaints.append(f"{screen} at {width}: {over} px too wide")
            if folder:
                # Charts further down are fetched when they come into view.
                page.evaluate("document.querySelectorAll('img').forEach(image => image.loading = 'eager')")
                page.wait_for_load_state("networkidle")
                name = re.sub(r"\W+", "-", screen).strip("-") or "home"
                page.screenshot(path=folder / f"{name}-{language}-{width}.png", full_page=True)
        page.close()
    browser.close()

for complaint in complaints:
    print("FAILED", complaint)
sys.exit(bool(complaints))
