import { ChangeDetectionStrategy, Component, computed, input } from "@angular/core";

/** Drawn on a grid of 24 with a line of 2; only what TenChat uses. */
const SHAPES = {
  plus: "M12 5v14M5 12h14",
  back: "M15 5l-7 7 7 7",
  down: "M6 10l6 6 6-6",
  close: "M6 6l12 12M18 6L6 18",
  check: "M5 12.5l4.5 4.5L19 7.5",
  checks: "M2 12.5l4.5 4.5L16 7.5M12 17l1 0L22 7.5",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17ZM12 7.5V12l3 2",
  timer: "M12 6.500a7 7 0 1 0 0 14a7 7 0 1 0 0-14ZM12 10v3.500M9.500 3.500h5",
  alert: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17ZM12 7.5v5.5M12 16.2v.3",
  send: "M4.5 12L4 5l16.5 7L4 19l.5-7ZM4.5 12h8",
  smile:
    "M12 3.500a8.500 8.500 0 1 0 0 17a8.500 8.500 0 1 0 0-17ZM8.300 14c1.900 2.700 5.500 2.700 7.400 0M9.300 9.500v.4M14.700 9.500v.4",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13ZM15.5 15.5L20 20",
  more: "M5.500 12a.5 .5 0 1 0 1 0a.5 .5 0 1 0-1 0ZM11.500 12a.5 .5 0 1 0 1 0a.5 .5 0 1 0-1 0ZM17.500 12a.5 .5 0 1 0 1 0a.5 .5 0 1 0-1 0Z",
  reply: "M10 6L4 12l6 6M4 12h10a6 6 0 0 1 6 6v1",
  forward: "M14 6l6 6l-6 6M20 12H10a6 6 0 0 0-6 6v1",
  copy: "M8 8h11v12H8ZM5 16V4h11",
  edit: "M5 19l1-4L16.500 4.500l3 3L9 18ZM14 7l3 3",
  trash: "M5 7h14M9.500 7V4.500h5V7M7 7l1 13h8l1-13M10.500 11v5M13.500 11v5",
  up: "M6 14l6-6 6 6",
  eye: "M2.500 12c5-8 14-8 19 0c-5 8-14 8-19 0ZM12 9.200a2.800 2.800 0 1 0 0 5.600a2.800 2.800 0 1 0 0-5.600Z",
  mute: "M4 9.500v5h3.500L12 18.500v-13L7.500 9.500ZM16 9.500l5 5M21 9.500l-5 5",
  phone:
    "M5 4h3.500l1.500 4.500l-2 1.500a11 11 0 0 0 6 6l1.500-2l4.500 1.500V19a1.500 1.500 0 0 1-1.500 1.500C11 20 4 13 3.500 5.500A1.500 1.500 0 0 1 5 4Z",
  "hang-up": "M3 14.500c-1-4 4-7 9-7s10 3 9 7l-4.500.5l-1-3.200a11 11 0 0 0-7 0l-1 3.200Z",
  microphone: "M12 3.500a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0v-5a3 3 0 0 0-3-3ZM5.500 11.500a6.500 6.500 0 0 0 13 0M12 18v3",
  "microphone-off":
    "M4 4l16 16M9 9v2.500a3 3 0 0 0 4.500 2.600M15 11.500v-5a3 3 0 0 0-5.700-1.300M5.500 11.500a6.500 6.500 0 0 0 10 5.500M18.500 11.500a6 6 0 0 1-.5 2.400M12 18v3",
  camera: "M3.500 6.500h11v11h-11ZM14.500 10.500l6-3v9l-6-3Z",
  "camera-off": "M4 4l16 16M14.500 14.500v3h-11v-11h3M10 6.500h4.500V11M14.500 10.500l6-3v9l-3-1.500",
  pin: "M9 4h6l-1 6l3 3.500H7L10 10ZM12 13.500V20",
  archive: "M4 5h16v4H4ZM5.500 9v10h13V9M10 12.500h4",
  lock: "M6.5 11h11a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1ZM8 11V8a4 4 0 0 1 8 0v3",
  shield: "M12 3.500l7 2.500v5.500c0 4.500-3 7.700-7 9c-4-1.300-7-4.500-7-9V6ZM8.500 12l2.500 2.500L15.500 10",
  key: "M8 11a4 4 0 1 0 0 8a4 4 0 1 0 0-8ZM11 12L19 4M16 7l3 3",
  passkey:
    "M9.5 4a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7ZM3.5 20c0-3.5 2.500-6 6-6c1.200 0 2.300.3 3.200.8M18 9.500a2.500 2.500 0 1 0 0 5a2.500 2.500 0 1 0 0-5ZM18 14.500V21M18 18h2",
  settings:
    "M4 7h9M19 7h1M16 4.500a2.500 2.500 0 1 0 0 5a2.500 2.500 0 1 0 0-5ZM4 17h1M11 17h9M8 14.500a2.500 2.500 0 1 0 0 5a2.500 2.500 0 1 0 0-5Z",
  direct: "M3.500 8.500h15M15 5l3.500 3.500L15 12M20.500 15.500h-15M9 12l-3.500 3.500L9 19",
  device: "M5 5.500h14v10H5ZM2.500 19h19",
  server: "M4.500 4.500h15v6h-15ZM4.500 13.500h15v6h-15ZM8 7.500v.1M8 16.500v.1",
  offline:
    "M4 4l16 16M8.500 15.500a5 5 0 0 1 7 0M5.500 12.200a9.500 9.500 0 0 1 4-2.300M14 9.800a9.500 9.500 0 0 1 4.500 2.400M12 19v.1",
  leave: "M14 5H6v14h8M11 12h10M17.500 8.500L21 12l-3.500 3.500",
  people:
    "M9 5a3.200 3.200 0 1 0 0 6.400a3.200 3.200 0 1 0 0-6.400ZM3 19.500c0-3.200 2.400-5.500 6-5.500s6 2.300 6 5.500M18 8v6M15 11h6",
} as const;
export type IconName = keyof typeof SHAPES;

/** A small line drawing beside words; never the only carrier of a meaning. */
@Component({
  selector: "tc-icon",
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-icon", "[class.tc-icon-mirrors]": "mirrors()", "aria-hidden": "true" },
  template: `<svg viewBox="0 0 24 24" focusable="false"><path [attr.d]="shape()" /></svg>`,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly shape = computed(() => SHAPES[this.name()]);
  /** Arrows point the other way where lines run from right to left. */
  protected readonly mirrors = computed(() => ["back", "send", "leave", "reply", "forward"].includes(this.name()));
}
