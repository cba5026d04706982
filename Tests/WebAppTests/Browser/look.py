"""Looks at pages: what axe-core finds, what is wider than the screen, what the console says; and keeps pictures.

    look.py LANGUAGE FOLDER|- ADDRESS...

Each address is opened at three widths and for print, with the network off where it is a file. Pictures are left in the folder,
if one is given.
"""
import importlib.util
import re
import sys
from pathlib import Path
from playwright.sync_api import sync_playwright

language, folder, addresses = sys.argv[1], sys.argv[2], sys.argv[3:]
pictures = None if folder == "-" else Path(folder)
complaints = []
rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

found = importlib.util.find_spec("axe_playwright_python")
axe = (Path(found.origin).parent / "axe.min.js").read_text() if found else None
if axe is None:
    print("no axe-core: pip install axe-playwright-python")


def name_of(address):
    path = re.sub(r"^(file|http)://", "", address)
    path = re.sub(r"^127\.0\.0\.1:\d+", "", path) if address.startswith("http") else "/".join(path.split("/")[-2:])
    path = re.sub(r"[?&](lang|draws)=\w+", "", path)
    return re.sub(r"\W+", "-", path).strip("-") or "home"


def examine(page, address):
    page.evaluate(axe)
    result = page.evaluate(
        "(tags) => axe.run({ runOnly: { type: 'tag', values: tags } })", rules)
    for violation in result["violations"]:
        for node in violation["nodes"][:4]:
            complaints.append(
                f"{address}: {violation['id']}: {violation['help']}: {' '.join(node['target'][:1])} {node['html'][:150]}")
    return len(result["passes"])


def contents(page):
    """Charts further down are fetched when they come into view, folds are opened, so that all can be looked at."""
    page.evaluate("""() => {
      for (const fold of document.querySelectorAll('details:not(.walk)')) fold.open = true;
      for (const image of document.querySelectorAll('img')) image.loading = 'eager';
    }""")
    page.wait_for_load_state("networkidle")


passed = 0
with sync_playwright() as driver:
    browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for address in addresses:
        context = browser.new_context(
            viewport={"width": 1440, "height": 900}, locale="zh-CN" if language == "zh" else "en-GB",
            offline=address.startswith("file:"))
        page = context.new_page()
        page.set_default_timeout(120000)
        page.on("console", lambda message: complaints.append(f"{address}: console: {message.text}")
                if message.type in ("error", "warning") and not ("nobody" in address and "404" in message.text) else None)
        page.on("pageerror", lambda error: complaints.append(f"{address}: {error}"))
        page.goto(address)
        for width in (1440, 1024, 390, 320):
            page.set_viewport_size({"width": width, "height": 900})
            if width == 390:
                # A telephone starts with its forms folded.
                page.reload()
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if over > 0:
                complaints.append(f"{address} at {width}: {over} px too wide")
            if pictures and width != 320:
                page.evaluate("document.querySelectorAll('img').forEach((image) => image.loading = 'eager')")
                page.wait_for_load_state("networkidle")
                page.screenshot(path=pictures / f"{name_of(address)}-{language}-{width}.png", full_page=True)
        page.set_viewport_size({"width": 1440, "height": 900})
        contents(page)
        if axe:
            passed += examine(page, address)
        if pictures:
            page.screenshot(path=pictures / f"{name_of(address)}-{language}-open.png", full_page=True)
            page.reload()
            page.emulate_media(media="print")
            page.set_viewport_size({"width": 794, "height": 1123})
            page.screenshot(path=pictures / f"{name_of(address)}-{language}-print.png", full_page=True)
        context.close()
    browser.close()

print(f"looked at {len(addresses)} pages, {passed} rules passed")
for complaint in complaints:
    print("FAILED", complaint)
sys.exit(bool(complaints))
