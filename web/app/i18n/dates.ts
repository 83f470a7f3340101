/** Dates and times as a language writes them. Formatters are made once: they cost a hundred times their use. */
export class Dates {
  readonly #time: Intl.DateTimeFormat;
  readonly #weekday: Intl.DateTimeFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #dayAndYear: Intl.DateTimeFormat;
  readonly #short: Intl.DateTimeFormat;
  readonly #full: Intl.DateTimeFormat;
  readonly #moment: Intl.DateTimeFormat;
  readonly #relative: Intl.RelativeTimeFormat;

  constructor(language: string, timeZone?: string) {
    const zone = timeZone === undefined ? {} : { timeZone };
    const make = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { ...zone, ...options });
    this.#time = make({ hour: "numeric", minute: "2-digit" });
    this.#weekday = make({ weekday: "long" });
    this.#day = make({ weekday: "long", day: "numeric", month: "long" });
    this.#dayAndYear = make({ day: "numeric", month: "long", year: "numeric" });
    this.#short = make({ day: "numeric", month: "numeric", year: "2-digit" });
    this.#full = make({ dateStyle: "full", timeStyle: "short" });
    this.#moment = make({ dateStyle: "long", timeStyle: "short" });
    this.#relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  }

  time(moment: number): string {
    return this.#time.format(moment);
  }

  full(moment: number): string {
    return this.#full.format(moment);
  }

  /** A moment as it is said within a sentence: today 14:05, tomorrow 9:30; further away with its date. */
  near(moment: number, now: number): string {
    const ago = daysBetween(moment, now);
    if (Math.abs(ago) > 1) return this.#moment.format(moment);
    return `${this.#relative.format(-ago, "day")} ${this.#time.format(moment)}`;
  }

  /** A day of any year. */
  date(moment: number): string {
    return this.#dayAndYear.format(moment);
  }

  /** A day as a heading: Today, Yesterday, then with its date, then with its year. */
  day(moment: number, now: number, words: { today: string; yesterday: string }): string {
    const ago = daysBetween(moment, now);
    if (ago === 0) return words.today;
    if (ago === 1) return words.yesterday;
    return ago > 0 && ago < 300 ? this.#day.format(moment) : this.#dayAndYear.format(moment);
  }

  /** As short as it can be beside a name in a list: 14:05, Yesterday, Monday, 03/11/26. */
  short(moment: number, now: number, words: { yesterday: string }): string {
    const ago = daysBetween(moment, now);
    if (ago <= 0) return this.#time.format(moment);
    if (ago === 1) return words.yesterday;
    return ago < 7 ? this.#weekday.format(moment) : this.#short.format(moment);
  }
}

/** Midnights between two moments, by the calendar of this device. */
export function daysBetween(earlier: number, later: number): number {
  const from = new Date(earlier);
  const to = new Date(later);
  const days = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
  return days(to) - days(from);
}
