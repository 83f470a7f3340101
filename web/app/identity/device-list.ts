import { ChangeDetectionStrategy, Component, DestroyRef, inject, signal, viewChild } from "@angular/core";
import { Confirm } from "../../ui/confirm/confirm.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import type { OwnDevice } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { Announcer } from "../shell/announcer.ts";
import { Attempt } from "../shell/attempt.ts";
import { Clock } from "../shell/clock.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { NameForm } from "./name-form.ts";
import { IDENTITY_WORDS } from "./words/identity-words.ts";

/** The devices of one's account, this one first. */
@Component({
  selector: "tc-device-list",
  imports: [Confirm, Icon, NameForm, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: "./device-list.html",
})
export class DeviceList {
  private readonly tenchat = inject(TENCHAT);
  private readonly announcer = inject(Announcer);
  private readonly language = inject(Language);
  protected readonly t = inject(IDENTITY_WORDS);
  protected readonly common = this.language.common;
  protected readonly dates = this.language.dates;
  private readonly now = inject(Clock).now;
  protected readonly attempt = new Attempt();
  protected readonly devices = signal<readonly OwnDevice[]>([]);
  protected readonly asked = signal<OwnDevice | null>(null);
  protected readonly ending = new Attempt();
  protected readonly naming = new Attempt();
  protected readonly renaming = signal<string | null>(null);
  private readonly removal = viewChild.required<Confirm>("removal");
  private readonly signingOut = viewChild.required<Confirm>("signingOut");

  constructor() {
    this.load();
    // Renamed, added or removed on another device.
    inject(DestroyRef).onDestroy(this.tenchat.identity.devicesChanged.subscribe(() => this.load()));
  }

  load(): void {
    void this.attempt
      .latest(() => this.tenchat.identity.devices())
      .then((devices) => {
        if (devices === undefined) return;
        this.devices.set(
          devices.toSorted((a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt - a.lastSeenAt),
        );
      });
  }

  protected beginRenaming({ deviceId }: OwnDevice): void {
    this.naming.clear();
    this.renaming.set(deviceId);
  }

  protected rename({ deviceId }: OwnDevice, name: string): void {
    void this.naming
      .run(() => this.tenchat.identity.renameDevice(deviceId, name))
      .then((done) => {
        if (!done) return;
        this.devices.update((devices) =>
          devices.map((device) => (device.deviceId === deviceId ? { ...device, name } : device)),
        );
        this.renaming.set(null);
        this.announcer.say(this.t().devices.renamed(name));
      });
  }

  protected ask(device: OwnDevice): void {
    this.asked.set(device);
    this.removal().open();
  }

  protected askSignOut(device: OwnDevice): void {
    this.asked.set(device);
    this.signingOut().open();
  }

  /** Where and when it was used last. */
  protected told({ current, signedIn, lastSeenAt }: OwnDevice): string {
    const { thisDevice, lastSeen, signedOut } = this.t().devices;
    if (current) return thisDevice;
    const when = this.dates().near(lastSeenAt, this.now());
    return signedIn === false ? signedOut(when) : lastSeen(when);
  }

  protected signOut(): void {
    const device = this.asked();
    if (device === null) return;
    void this.ending.run(async () => {
      const { deviceId, name } = device;
      await this.tenchat.identity.signOutDevice(deviceId);
      this.devices.update((devices) =>
        devices.map((each) => (each.deviceId === deviceId ? { ...each, signedIn: false } : each)),
      );
      this.announcer.say(this.t().devices.wasSignedOut(name));
    });
  }

  protected remove(): void {
    const device = this.asked();
    if (device === null) return;
    void this.ending.run(async () => {
      await this.tenchat.identity.revokeDevice(device.deviceId);
      this.devices.update((devices) => devices.filter(({ deviceId }) => deviceId !== device.deviceId));
      this.announcer.say(this.t().devices.removed(device.name));
    });
  }
}
