const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether a text is a date of the API: a year, a month or a day. */
export const isDate = (text: string): boolean => DATE.test(text) && !Number.isNaN(Date.parse(text));
