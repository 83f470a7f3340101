import { ChangeDetectionStrategy, Component, type ElementRef, input, output, viewChild } from "@angular/core";

export interface TableColumn {
  readonly name: string;
  readonly label: string;
}

/** A row, known by its id, with what is shown in each column; its name says for ears which row a button is about. */
export interface TableRow {
  readonly id: string;
  readonly name: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** Something that each row offers. */
export interface TableAction {
  readonly name: string;
  readonly label: string;
  readonly danger: boolean;
}

let tables = 0;

/**
 * Rows and what can be done with each. Where there is little room each row is a card; it stays a table for whoever hears
 * it, which is why the roles are said: a browser forgets them where a table is laid out as something else.
 */
@Component({
  selector: "tc-table",
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-table-box" },
  template: `
    <h2 #heading class="tc-table-caption" [id]="id" tabindex="-1">{{ caption() }}</h2>
    <table class="tc-table" role="table" [attr.aria-labelledby]="id" [attr.aria-busy]="busy()">
      <thead role="rowgroup">
        <tr role="row">
          @for (column of columns(); track column.name) {
            <th role="columnheader" scope="col">{{ column.label }}</th>
          }
          @if (actions().length > 0) {
            <th role="columnheader" scope="col">
              <span class="tc-hidden">{{ actionsLabel() }}</span>
            </th>
          }
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of rows(); track row.id) {
          <tr role="row">
            @for (column of columns(); track column.name) {
              @if ($first) {
                <th role="rowheader" scope="row">
                  <bdi>{{ row.cells[column.name] }}</bdi>
                </th>
              } @else {
                <td role="cell" [attr.data-label]="column.label">
                  <bdi>{{ row.cells[column.name] }}</bdi>
                </td>
              }
            }
            @if (actions().length > 0) {
              <td role="cell" class="tc-table-actions">
                @for (action of actions(); track action.name) {
                  <button
                    type="button"
                    class="tc-button"
                    [attr.data-look]="action.danger ? 'danger' : 'outline'"
                    [attr.aria-label]="action.label + ': ' + row.name"
                    (click)="acted.emit({ action: action.name, row })"
                  >
                    {{ action.label }}
                  </button>
                }
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class Table {
  readonly caption = input.required<string>();
  readonly columns = input.required<readonly TableColumn[]>();
  readonly rows = input.required<readonly TableRow[]>();
  readonly actions = input<readonly TableAction[]>([]);
  /** The heading of the column with the buttons, for ears alone. */
  readonly actionsLabel = input("");
  readonly busy = input(false);
  readonly acted = output<{ readonly action: string; readonly row: TableRow }>();
  protected readonly id = `tc-table-${++tables}`;
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>("heading");

  /** For whoever lost the place: the row with the focus is gone. */
  focusCaption(): void {
    this.heading().nativeElement.focus();
  }
}
