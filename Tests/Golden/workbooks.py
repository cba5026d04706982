"""Makes Tests/WorkbooksTests/Fixtures: openpyxl.xlsx, and the same saved by LibreOffice.

    pip install openpyxl==3.1.5
    python3 Tests/Golden/workbooks.py

LibreOffice 7.4.7 (soffice) computes the formulas, which openpyxl cannot.
"""

import datetime
import pathlib
import subprocess
import tempfile

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

folder = pathlib.Path(__file__).parent.parent / "WorkbooksTests" / "Fixtures"
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "指标 数据"
sheet.append([None, "code", "值", "share", "day", "time", "is", "sum", "note"])
sheet.append([None, "bj", 0.1, 0.12, datetime.date(2024, 3, 1), datetime.time(12, 30), True, "=C2*3", "甲\n乙"])
sheet.append([None, "sh", 1 / 3, 1, datetime.datetime(1900, 2, 28), datetime.time(0, 0, 1), False, "=C3/0", "=text"])
sheet["I3"].data_type = "s"
sheet.append([None, 310000, 1e-300, 0.005, datetime.datetime(2024, 2, 29, 6, 0, 0), None, None, '=""', "  两头  "])
sheet.append([None, "gz", 123456789012345680, -0.5, datetime.date(1900, 3, 1), None, None, "=NA()", None])
sheet["I5"] = CellRichText("北", TextBlock(InlineFont(b=True), "京"), "市 🏙")
for row in range(2, 6):
    sheet[f"D{row}"].number_format = "0.0%"
sheet["E4"].number_format = 'yyyy"年"m"月"d"日" h:mm'
sheet.merge_cells("B7:C8")
sheet["B7"] = "合并"
sheet.row_dimensions[3].hidden = True
sheet.column_dimensions["I"].hidden = True
hidden = book.create_sheet("隐藏")
hidden.sheet_state = "hidden"
hidden["XFD1048576"] = 1
book.save(folder / "openpyxl.xlsx")
with tempfile.TemporaryDirectory() as aside:
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", aside,
         str(folder / "openpyxl.xlsx")], check=True, capture_output=True)
    (folder / "libreoffice.xlsx").write_bytes((pathlib.Path(aside) / "openpyxl.xlsx").read_bytes())

# A project whose tables are sheets, with one fault of every kind that a cell can have.
book = openpyxl.Workbook()
units = book.active
units.title = "units"
for line in [["code", "name_zh", "name_en"], ["bj", "北京", "Beijing"], ["sh", "上海", "Shanghai"], ["sz", "深圳", "Shenzhen"]]:
    units.append(line)
indicators = book.create_sheet("指标")
for line in [["code", "direction", "unit"], ["labs", 1, "个"], ["share", 1, "%"]]:
    indicators.append(line)
table = book.create_sheet("值")
table.append([None])
table.append([None, "unit", "labs", "share"])
table.append([None, "bj", "=1+1", 0.1])
table.append([None, "sh", datetime.date(2024, 3, 1), 0.2])
table.append([None, "sz", "12,5", "#REF!"])
table.append([None, None, None, None, "合计"])
table["D5"].data_type = "e"
for row in range(3, 6):
    table[f"D{row}"].number_format = "0%"
book.save(folder.parent.parent.parent / "Examples" / "broken" / "workbook-cells" / "data.xlsx")
