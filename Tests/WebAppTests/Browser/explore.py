"""Moves a weight on the page that computes, and compares what it then shows with the same address opened anew.

    explore.py FILE LANGUAGE

The network is off and the console may say nothing.
"""
import sys
from playwright.sync_api import sync_playwright

address, language = "file://" + sys.argv[1], sys.argv[2]
complaints = []

move = """(value) => {
  const range = document.querySelectorAll('.weight input[type=range]')[1];
  range.value = value;
  range.dispatchEvent(new Event('input', { bubbles: true }));
}"""
let_go = """() => document.querySelectorAll('.weight input[type=range]')[1].dispatchEvent(new Event('change', { bubbles: true }))"""
written = """() => [...document.querySelectorAll('#ranking tbody tr')].map((row) =>
  [row.dataset.unit, row.className, ...[...row.cells].filter((cell) => getComputedStyle(cell).display !== 'none')
    .map((cell) => cell.textContent + ' ' + (cell.querySelector('.parts')?.ariaLabel ?? ''))].join(' | '))"""
places = """() => [...document.querySelectorAll('#ranking tbody tr')].map((row) => row.dataset.unit)"""
last = "document.querySelector('#ranking tbody tr:last-child .score').textContent"


def opened(browser, hash):
    page = browser.new_context(viewport={"width": 1440, "height": 600}, offline=True).new_page()
    page.on("console", lambda message: complaints.append("console: " + message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address + hash)
    page.wait_for_selector(".weight")
    return page


def drawn(page):
    """All draws are shown, and every row is written."""
    page.wait_for_selector("#note", state="attached")
    page.wait_for_timeout(300)
    return page.evaluate(written)


def until(page, condition):
    """Waits without what the page's policy forbids."""
    for _ in range(200):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    raise AssertionError("never true: " + condition)


with sync_playwright() as driver:
    browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    page = opened(browser, f"#/?lang={language}")
    order, below = page.evaluate(places), page.evaluate(last)
    for value in (20, 35, 60):
        page.evaluate(move, value)
        page.wait_for_timeout(30)
    assert page.evaluate(places) == order, "rows run away from under a hand"
    assert page.evaluate(last) == below, "rows out of sight are written while a hand moves"
    page.locator("#ranking tbody tr").last.scroll_into_view_if_needed()
    until(page, f"{last} !== '{below}'")
    page.evaluate("scrollTo(0, 0)")

    page.evaluate(let_go)
    moved = drawn(page)
    assert page.evaluate(places) != order, "rows are in their new order"
    assert moved == drawn(opened(browser, page.evaluate("location.hash"))), "what was moved is what is opened"

    # Back to the published method, and paper while a hand still moves.
    page.evaluate("document.getElementById('reset').click()")
    until(page, "!document.getElementById('note')")
    page.evaluate(move, 60)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    printed = {row.split(" | ")[0]: row.split(" | ")[2] for row in page.evaluate(written)}
    assert printed == {row.split(" | ")[0]: row.split(" | ")[2] for row in moved}, "paper shows every row as it is"
    browser.close()

for complaint in complaints:
    print("FAILED", complaint)
print("moved")
sys.exit(bool(complaints))
