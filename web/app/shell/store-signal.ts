import { DestroyRef, type Signal, inject, signal } from "@angular/core";
import type { Store } from "../../core/tenchat.ts";

/** A store of the core as a signal, for as long as the asking component lives. Needs an injection context. */
export function storeSignal<T>(store: Store<T>): Signal<T> {
  const value = signal(store.get());
  inject(DestroyRef).onDestroy(store.subscribe(() => value.set(store.get())));
  return value.asReadonly();
}
