import { countSteps } from "./count-steps.ts";
import { mentions } from "../mentions.ts";
import { parseBlocks } from "./parse-blocks.ts";

const hostile = [
  ..."*_~`[]()<>@!#|:-\\",
  ...[
    "**a ",
    "*a _b ~~c ",
    "`a``b```c````d",
    "a`",
    "www.",
    "http://(",
    "http://a/((((",
    "https://a.b/*_",
    "http://a/)))",
    "mailto:@",
  ],
  ...["[a](", "![", "[[a]", "<a href=", "_a*", "***a**b*", "\\*", "@a", "@ada", "@abc_", "@@a", "&#", "1. ", "1) a\n"],
  ...[
    "> \n",
    ">>>> ",
    "> > > a\n",
    "> - \n",
    "- x\n",
    "  - a\n",
    "    ",
    "- - - ",
    "a\n> b\n",
    "```\n",
    "```a\n``\n",
    "\t",
    "\n",
  ],
];

/** The same with something before or behind it that it may wait for in vain. */
const texts = (part: string, length: number) => {
  const run = part.repeat(Math.ceil(length / part.length));
  return [run, `- ${run}`, `https://e.org/${run}`, `${run}x`, `\`\`\`${run}`];
};

it("reading a text of twice the length takes twice the steps, whatever somebody thinks up", () => {
  const steps = (text: string) => countSteps(() => void parseBlocks(text));
  for (const part of hostile) {
    const [once, twice] = [texts(part, 400), texts(part, 800)];
    once.forEach((text, at) => {
      const grown = steps(twice[at]!) / steps(text);
      if (grown > 2.1)
        throw new Error(`${JSON.stringify(text.slice(0, 40))} takes ${grown.toFixed(1)} times the steps.`);
    });
  }
});

it("who is mentioned is found in linear time", () => {
  for (const part of ["@", "@ad", "@ada`", "`@ada", "> @ada\n", "@ada@ada"]) {
    const steps = (length: number) => countSteps(() => mentions(part.repeat(length), "ada"));
    expect(steps(2_000)).toBeLessThan(2.1 * steps(1_000));
  }
});
