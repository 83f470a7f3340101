import { ringSound } from "./ring-sound.ts";

it("the sound of a call comes again until it ends, and then at once", () => {
  const heard: string[] = [];
  let due: (() => void) | undefined;
  const play = (hertz: number) => {
    heard.push(String(hertz));
    return () => void heard.push(`${hertz} ended`);
  };
  const end = ringSound({ play }, (_milliseconds, run) => {
    due = run;
    return () => (due = undefined);
  });
  due?.();
  due?.();
  expect(heard).toEqual(["784", "587", "784"]);
  end();
  expect([heard.at(-1), due]).toEqual(["784 ended", undefined]);
});
