import { ChangeDetectionStrategy, Component } from "@angular/core";

/** The sign and name of the product. */
@Component({
  selector: "tc-mark",
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-mark" },
  template: `<img src="mark.svg" alt="" width="32" height="32" /><span translate="no">TenChat</span>`,
})
export class Mark {}
