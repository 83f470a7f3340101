import { getMaxValue, getMinValue, type Model, type Program } from "@typespec/compiler";
import { allProperties } from "../../library/fields.ts";
import { isStatusCode } from "./http-marks.ts";
import type { ErrorDeclaration } from "../ir.ts";

/** The status of an error; where it says none, or several, also which ones it can have. */
export function statusesOf(program: Program, model: Model): Pick<ErrorDeclaration, "status" | "statuses"> {
  const property = allProperties(model).find((each) => isStatusCode(program, each));
  if (property === undefined) return { status: 500, statuses: [{ from: 400, to: 599 }] };
  const { type } = property;
  if (type.kind === "Number") return { status: type.value };
  if (type.kind === "Union") {
    const values = [...type.variants.values()].flatMap((each) =>
      each.type.kind === "Number" ? [each.type.value] : [],
    );
    return { status: values[0] ?? 500, statuses: values.map((each) => ({ from: each, to: each })) };
  }
  const [from, to] = [getMinValue(program, property) ?? 400, getMaxValue(program, property) ?? 599];
  return { status: from <= 500 && to >= 500 ? 500 : from, statuses: [{ from, to }] };
}
