import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  type OnInit,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from "@angular/core";
import type { Form, Table as TableBlueprint } from "../../../generated/ui/blueprint.ts";
import type { ScreenRow } from "../../core/tenchat.ts";
import { Confirm } from "../../ui/confirm/confirm.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { Table, type TableAction, type TableRow } from "../../ui/table/table.ts";
import { Language } from "../i18n/language.ts";
import { Announcer } from "../shell/announcer.ts";
import { Attempt } from "../shell/attempt.ts";
import { Clock } from "../shell/clock.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { idOf, inputOf, showCells } from "./show-row.ts";
import type { TableScreen } from "./table-screens.ts";
import { SCREENS_WORDS, type ActionWords, type AnyTableWords } from "./words/screens-words.ts";

/** One table of a screen: asked for page by page, narrowed by the form that asks the same, and acted on after a question. */
@Component({
  selector: "tc-screen-table",
  imports: [Confirm, Notice, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: "./screen-table.html",
})
export class ScreenTable implements OnInit {
  readonly screen = input.required<TableScreen>();
  readonly key = input.required<string>();
  private readonly door = inject(TENCHAT).screens;
  private readonly announcer = inject(Announcer);
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);
  private readonly now = inject(Clock).now;
  protected readonly t = inject(SCREENS_WORDS);
  protected readonly common = this.language.common;
  protected readonly loading = new Attempt();
  protected readonly acting = new Attempt();
  private readonly confirm = viewChild.required(Confirm);
  private readonly shown = viewChild.required(Table);

  private readonly found = signal<readonly ScreenRow[]>([]);
  protected readonly next = signal<string | null>(null);
  protected readonly asked = signal<{ readonly action: string; readonly row: TableRow } | null>(null);
  private filter: ScreenRow = {};

  private readonly blueprint = computed(
    () => (this.screen().tables as Readonly<Record<string, TableBlueprint>>)[this.key()]!,
  );
  /** The field by which what is asked for is narrowed, where the screen has a form of the same operation. */
  protected readonly field = computed(() => {
    const forms = Object.values<Form>(this.screen().forms);
    const form = forms.find(({ operation }) => operation === this.blueprint().operation);
    return Object.values(form?.fields ?? {})[0];
  });
  protected readonly words = computed(() => this.t().screens[this.screen().path]);
  protected readonly own = computed(
    () => (this.words().tables as unknown as Readonly<Record<string, AnyTableWords>>)[this.key()]!,
  );
  protected readonly columns = computed(() => {
    const { columns } = this.own();
    return this.blueprint().columns.map(({ name }) => ({ name, label: columns[name]! }));
  });
  protected readonly rows = computed(() => {
    const { columns, actions } = this.blueprint();
    const speech = { dates: this.language.dates(), now: this.now(), common: this.common(), words: this.t() };
    return this.found().map((row): TableRow => {
      const cells = worded(showCells(row, columns, speech), this.own().values);
      return { id: idOf(row, actions), name: this.own().row(cells), cells };
    });
  });
  protected readonly actions = computed(() =>
    this.blueprint().actions.map(({ operation }, at): TableAction => {
      const { label } = this.wordsOf(operation);
      // The specification says the mildest first.
      return { name: operation, label, danger: at > 0 };
    }),
  );
  protected readonly question = computed(() => {
    const asked = this.asked();
    return asked === null ? "" : this.wordsOf(asked.action).question(asked.row.cells);
  });
  protected readonly consequence = computed(() => {
    const asked = this.asked();
    return asked === null ? "" : this.wordsOf(asked.action).consequence;
  });
  protected readonly confirmLabel = computed(() => {
    const asked = this.asked();
    return asked === null ? "" : this.wordsOf(asked.action).label;
  });

  ngOnInit(): void {
    void this.load();
  }

  protected find(event: Event, text: string): void {
    event.preventDefault();
    const name = this.field()!.name;
    this.filter = text.trim() === "" ? {} : { [name]: text.trim() };
    void this.load();
  }

  protected load(atLeast = 1): Promise<unknown> {
    return this.loading.latest(async () => {
      let [rows, cursor] = await this.page(null);
      while (cursor !== null && rows.length < atLeast) {
        const [more, after] = await this.page(cursor);
        [rows, cursor] = [[...rows, ...more], after];
      }
      this.found.set(rows);
      this.next.set(cursor);
    });
  }

  protected more(): void {
    void this.loading.latest(async () => {
      const [rows, cursor] = await this.page(this.next());
      this.found.update((found) => [...found, ...rows]);
      this.next.set(cursor);
    });
  }

  protected ask(asked: { readonly action: string; readonly row: TableRow }): void {
    this.asked.set(asked);
    this.confirm().open();
  }

  protected act(): void {
    const asked = this.asked();
    const action = this.blueprint().actions.find(({ operation }) => operation === asked?.action);
    const row = this.found().find((each) => idOf(each, this.blueprint().actions) === asked?.row.id);
    if (asked === null || action === undefined || row === undefined) return;
    void this.acting.run(async () => {
      await this.door.act(action.operation, inputOf(row, action));
      this.announcer.say(this.wordsOf(action.operation).done(asked.row.cells));
      await this.load(this.found().length);
      afterNextRender(() => this.keepPlace(), { injector: this.injector });
    });
  }

  /** Who acted by keyboard goes on from the heading when the row that had the focus is gone. */
  private keepPlace(): void {
    if (document.activeElement === null || document.activeElement === document.body) this.shown().focusCaption();
  }

  private wordsOf(operation: string): ActionWords<string> {
    return this.own().actions[operation]!;
  }

  private async page(cursor: string | null): Promise<readonly [readonly ScreenRow[], string | null]> {
    const { operation, rows, paged } = this.blueprint();
    const asked = paged && cursor !== null ? { ...this.filter, cursor } : this.filter;
    const answer = await this.door.rows(operation, rows, asked);
    return [answer.rows, paged ? answer.nextCursor : null];
  }
}

function worded(cells: Record<string, string>, values: AnyTableWords["values"] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, values[name]?.[cell] ?? cell]));
}
