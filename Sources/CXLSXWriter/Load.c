#include "CXLSXWriter.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

/* Each function of the library that is used is defined here under its own name, not seen outside of the program, and
   passes its arguments on to the library. */

static void *library;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void stop(const char *reason) {
    fprintf(stderr,
            "zhulu: 缺少 libxlsxwriter（apt-get install libxlsxwriter-dev）/ libxlsxwriter is missing "
            "(apt-get install libxlsxwriter-dev): %s\n", reason);
    _exit(2);
}

static void load(void) {
    const char *names[2] = {"libxlsxwriter.so." LXW_SOVERSION, "libxlsxwriter.so"};
    for (int name = 0; name < 2 && !library; name++) library = dlopen(names[name], RTLD_NOW | RTLD_LOCAL);
    if (!library) stop(dlerror());
}

static void *function(const char *name) {
    pthread_once(&once, load);
    void *found = dlsym(library, name);
    if (!found) stop(name);
    return found;
}

#define FORWARD(result, name, parameters, arguments)                                                \
    __attribute__((visibility("hidden"))) result name parameters {                                  \
        static result(*found) parameters;                                                           \
        result(*known) parameters = __atomic_load_n(&found, __ATOMIC_ACQUIRE);                      \
        if (!known) {                                                                               \
            known = (result(*) parameters)function(#name);                                          \
            __atomic_store_n(&found, known, __ATOMIC_RELEASE);                                      \
        }                                                                                           \
        return known arguments;                                                                     \
    }

FORWARD(lxw_workbook *, workbook_new, (const char *path), (path))
FORWARD(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook * book, const char *name), (book, name))
FORWARD(lxw_format *, workbook_add_format, (lxw_workbook * book), (book))
FORWARD(lxw_error, workbook_close, (lxw_workbook * book), (book))
FORWARD(lxw_error, workbook_set_properties, (lxw_workbook * book, lxw_doc_properties *properties), (book, properties))
FORWARD(lxw_error, workbook_set_custom_property_string,
        (lxw_workbook * book, const char *name, const char *value), (book, name, value))
FORWARD(char *, lxw_strerror, (lxw_error error), (error))

FORWARD(lxw_error, worksheet_write_number,
        (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format),
        (sheet, row, column, number, format))
FORWARD(lxw_error, worksheet_write_string,
        (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format),
        (sheet, row, column, text, format))
FORWARD(lxw_error, worksheet_write_blank,
        (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_format *format), (sheet, row, column, format))
FORWARD(lxw_error, worksheet_write_formula_num,
        (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *formula, lxw_format *format, double result),
        (sheet, row, column, formula, format, result))
FORWARD(lxw_error, worksheet_set_column,
        (lxw_worksheet * sheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format),
        (sheet, first, last, width, format))
FORWARD(void, worksheet_freeze_panes, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column), (sheet, row, column))
FORWARD(void, worksheet_set_landscape, (lxw_worksheet * sheet), (sheet))
FORWARD(void, worksheet_set_paper, (lxw_worksheet * sheet, uint8_t paper), (sheet, paper))
FORWARD(void, worksheet_fit_to_pages, (lxw_worksheet * sheet, uint16_t width, uint16_t height), (sheet, width, height))
FORWARD(lxw_error, worksheet_repeat_rows, (lxw_worksheet * sheet, lxw_row_t first, lxw_row_t last),
        (sheet, first, last))

FORWARD(void, format_set_bold, (lxw_format * format), (format))
FORWARD(void, format_set_num_format, (lxw_format * format, const char *code), (format, code))
FORWARD(void, format_set_bg_color, (lxw_format * format, lxw_color_t colour), (format, colour))
FORWARD(void, format_set_font_size, (lxw_format * format, double size), (format, size))
FORWARD(void, format_set_font_color, (lxw_format * format, lxw_color_t colour), (format, colour))
FORWARD(void, format_set_text_wrap, (lxw_format * format), (format))
FORWARD(void, format_set_align, (lxw_format * format, uint8_t alignment), (format, alignment))
FORWARD(void, format_set_bottom, (lxw_format * format, uint8_t style), (format, style))
FORWARD(void, format_set_indent, (lxw_format * format, uint8_t level), (format, level))
