/** Buttons of this room, and what is said where there is nothing to report. */
export const texts = {
  sheet: 'فهرست چاپی',
  report: 'گزارش',
  nothing: {
    gone: 'این خون‌گیری برگزار نمی‌شود یا برداشته شده است؛ فهرست و گزارشی ندارد.',
    draft: 'این خون‌گیری هنوز پیش‌نویس است؛ پس از انتشار فهرست و گزارش دارد.',
  },
} as const;
