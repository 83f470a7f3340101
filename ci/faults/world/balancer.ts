import { connect } from "node:net";
import type { Socket } from "node:net";
import { Relay } from "./relay.ts";

/** What stands before several servers: each new connection goes to the next one that takes part. */
export class Balancer extends Relay {
  #ports: readonly number[] = [];
  #turn = 0;

  static open(): Promise<Balancer> {
    return new Balancer().listening();
  }

  /** From now on new connections go to these; those that are open stay where they are. */
  serve(...ports: readonly number[]): void {
    this.#ports = ports;
  }

  /** As `serve`, and nobody stays where they were: what is open is broken off. */
  move(...ports: readonly number[]): void {
    this.serve(...ports);
    this.breakOff();
  }

  protected override take(from: Socket): void {
    const port = this.#ports[(this.#turn += 1) % this.#ports.length];
    if (port === undefined) from.destroy();
    else this.join(from, connect(port, "127.0.0.1"));
  }
}
