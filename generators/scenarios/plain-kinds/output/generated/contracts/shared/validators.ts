// @generated tenchat:contracts@1 hash:2790be4f35fc8b8a5a6f925359a91e4c DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  type Issue, type Validator, hasRest, isArray, isBoolean, isInteger, isLiteral, isMoment, isNumber, isObject, isOneOf,
  isRecord, isSealed, isText
} from "../runtime/check.ts";
import type { WrongBody } from "./errors.ts";
import type {
  BaseInput, ChangeInput, DeriveInput, DrawInput, KeepInput, MomentsInput, RedrawAllInput, RedrawInput, ReportInput,
  ReshapeInput, ResheetInput, ShapeInput, UnsaidInput
} from "./operations.ts";
import type {
  Animal, AnimalUpdate, Base, Cat, CatUpdate, Derived, Dog, DogUpdate, Drawing, DrawingCreate, DrawingUpdate,
  DrawingUpdateItem, Moments, Parcel, ParcelUpdate, Puppy, Report, ReportCreate, Round, RoundUpdate, Shape, ShapeUpdate,
  Sheet, SheetUpdate, Siamese, SiameseUpdate, Square, Unsaid, WrongCreate
} from "./types.ts";

export const validateAnimal: Validator<Animal> = (value, path, issues): value is Animal =>
  isOneOf(value, path, issues, [validateDog, validateCat]);

export const validateAnimalUpdate: Validator<AnimalUpdate> = (value, path, issues): value is AnimalUpdate =>
  isOneOf(value, path, issues, [validateDogUpdate, validateCatUpdate]);

export const validateCat: Validator<Cat> = (value, path, issues): value is Cat => validateSiamese(value, path, issues);

export const validateCatUpdate: Validator<CatUpdate> = (value, path, issues): value is CatUpdate =>
  validateSiameseUpdate(value, path, issues);

export const validateParcel: Validator<Parcel> = (
  value, path, issues
): value is Parcel => isOneOf(value, path, issues, [(value: unknown, path: string, issues: Issue[]): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["kind", "value"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.kind, `${at}kind`, issues, ["shape"]) && ok;
    ok = validateShape(value.value, `${at}value`, issues) && ok;
    return ok;
  })(value, path), (
    value: unknown,
    path: string,
    issues: Issue[]
  ): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["kind", "value"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.kind, `${at}kind`, issues, ["round"]) && ok;
    ok = validateRound(value.value, `${at}value`, issues) && ok;
    return ok;
  })(value, path)]);

export const validateParcelUpdate: Validator<ParcelUpdate> = (
  value, path, issues
): value is ParcelUpdate => isOneOf(value, path, issues, [(value: unknown, path: string, issues: Issue[]): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["kind", "value"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.kind, `${at}kind`, issues, ["shape"]) && ok;
    ok = validateShapeUpdate(value.value, `${at}value`, issues) && ok;
    return ok;
  })(value, path), (
    value: unknown,
    path: string,
    issues: Issue[]
  ): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["kind", "value"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.kind, `${at}kind`, issues, ["round"]) && ok;
    ok = validateRoundUpdate(value.value, `${at}value`, issues) && ok;
    return ok;
  })(value, path)]);

export const validateShape: Validator<Shape> = (
  value, path, issues
): value is Shape => isOneOf(value, path, issues, [(value: unknown, path: string, issues: Issue[]): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["which", "radius"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.which, `${at}which`, issues, ["round"]) && ok;
    ok = isNumber(value.radius, `${at}radius`, issues, -Infinity, Infinity) && ok;
    return ok;
  })(value, path), validateSquare, (
    value: unknown,
    path: string,
    issues: Issue[]
  ): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = hasRest(
      value,
      new Set(["which"]),
      path,
      issues,
      (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
    );
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.which, `${at}which`, issues, ["free"]) && ok;
    return ok;
  })(value, path), (
    value: unknown,
    path: string,
    issues: Issue[]
  ): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["which"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.which, `${at}which`, issues, ["point"]) && ok;
    return ok;
  })(value, path)]);

export const validateShapeUpdate: Validator<ShapeUpdate> = (
  value, path, issues
): value is ShapeUpdate => isOneOf(value, path, issues, [(value: unknown, path: string, issues: Issue[]): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["which", "radius"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.which, `${at}which`, issues, ["round"]) && ok;
    if (value.radius !== undefined) ok = isNumber(value.radius, `${at}radius`, issues, -Infinity, Infinity) && ok;
    return ok;
  })(value, path), (
    value: unknown,
    path: string,
    issues: Issue[]
  ): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["which", "side"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.which, `${at}which`, issues, ["square"]) && ok;
    if (value.side !== undefined) ok = isNumber(value.side, `${at}side`, issues, -Infinity, Infinity) && ok;
    return ok;
  })(value, path), (
    value: unknown,
    path: string,
    issues: Issue[]
  ): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = hasRest(
      value,
      new Set(["which"]),
      path,
      issues,
      (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
    );
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.which, `${at}which`, issues, ["free"]) && ok;
    return ok;
  })(value, path), (
    value: unknown,
    path: string,
    issues: Issue[]
  ): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["which"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.which, `${at}which`, issues, ["point"]) && ok;
    return ok;
  })(value, path)]);

const fieldsOfBase: ReadonlySet<string> = new Set(["id", "next"]);

export const validateBase: Validator<Base> = (value, path, issues): value is Base => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfBase, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.id, `${at}id`, issues, {}) && ok;
  if (value.next !== undefined) ok = (value.next === null || validateBase(value.next, `${at}next`, issues)) && ok;
  return ok;
};

const fieldsOfDerived: ReadonlySet<string> = new Set(["id", "next", "more"]);

export const validateDerived: Validator<Derived> = (value, path, issues): value is Derived => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDerived, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.id, `${at}id`, issues, {}) && ok;
  if (value.next !== undefined) ok = (value.next === null || validateBase(value.next, `${at}next`, issues)) && ok;
  ok = isArray(value.more, `${at}more`, issues, 0, Infinity, validateBase) && ok;
  return ok;
};

const fieldsOfDog: ReadonlySet<string> = new Set(["name", "kind", "bark"]);

export const validateDog: Validator<Dog> = (value, path, issues): value is Dog => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDog, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.name, `${at}name`, issues, {}) && ok;
  ok = isLiteral(value.kind, `${at}kind`, issues, ["dog"]) && ok;
  ok = isBoolean(value.bark, `${at}bark`, issues) && ok;
  return ok;
};

const fieldsOfDogUpdate: ReadonlySet<string> = new Set(["name", "kind", "bark"]);

export const validateDogUpdate: Validator<DogUpdate> = (value, path, issues): value is DogUpdate => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDogUpdate, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.name !== undefined) ok = isText(value.name, `${at}name`, issues, {}) && ok;
  ok = isLiteral(value.kind, `${at}kind`, issues, ["dog"]) && ok;
  if (value.bark !== undefined) ok = isBoolean(value.bark, `${at}bark`, issues) && ok;
  return ok;
};

const fieldsOfDrawing: ReadonlySet<string> = new Set(["rounds", "listed", "kept", "read", "records", "within"]);

export const validateDrawing: Validator<Drawing> = (value, path, issues): value is Drawing => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDrawing, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.rounds, `${at}rounds`, issues, 1, Infinity, validateRound) && ok;
  ok = isArray(value.listed, `${at}listed`, issues, 0, Infinity, validateSquare) && ok;
  ok = isRecord(value.kept, `${at}kept`, issues, validateRound) && ok;
  ok = isBoolean(value.read, `${at}read`, issues) && ok;
  ok = isRecord(
    value.records,
    `${at}records`,
    issues,
    (value: unknown, path: string, issues: Issue[]): value is never => isOneOf(value, path, issues, [
      validateRound,
      (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
    ])
  ) &&
    ok;
  ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["of"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isRecord(
      value.of,
      `${at}of`,
      issues,
      (value: unknown, path: string, issues: Issue[]): value is never =>
        isArray(value, path, issues, 0, Infinity, validateRound)
    ) &&
      ok;
    return ok;
  })(value.within, `${at}within`) && ok;
  return ok;
};

const fieldsOfDrawingCreate: ReadonlySet<string> = new Set(["rounds", "listed", "kept", "records", "within"]);

export const validateDrawingCreate: Validator<DrawingCreate> = (value, path, issues): value is DrawingCreate => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDrawingCreate, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.rounds, `${at}rounds`, issues, 1, Infinity, validateRound) && ok;
  ok = isArray(value.listed, `${at}listed`, issues, 0, Infinity, validateSquare) && ok;
  ok = isRecord(value.kept, `${at}kept`, issues, validateRound) && ok;
  ok = isRecord(
    value.records,
    `${at}records`,
    issues,
    (value: unknown, path: string, issues: Issue[]): value is never => isOneOf(value, path, issues, [
      validateRound,
      (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
    ])
  ) &&
    ok;
  ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["of"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isRecord(
      value.of,
      `${at}of`,
      issues,
      (value: unknown, path: string, issues: Issue[]): value is never =>
        isArray(value, path, issues, 0, Infinity, validateRound)
    ) &&
      ok;
    return ok;
  })(value.within, `${at}within`) && ok;
  return ok;
};

const fieldsOfDrawingUpdate: ReadonlySet<string> = new Set(["rounds", "listed", "kept", "records", "within"]);

export const validateDrawingUpdate: Validator<DrawingUpdate> = (value, path, issues): value is DrawingUpdate => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDrawingUpdate, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.rounds !== undefined) ok = isArray(value.rounds, `${at}rounds`, issues, 1, Infinity, validateRound) && ok;
  if (value.listed !== undefined) ok = isArray(value.listed, `${at}listed`, issues, 0, Infinity, validateSquare) && ok;
  if (value.kept !== undefined) ok = isRecord(value.kept, `${at}kept`, issues, validateRound) && ok;
  if (value.records !== undefined) ok = isRecord(
    value.records,
    `${at}records`,
    issues,
    (value: unknown, path: string, issues: Issue[]): value is never => isOneOf(value, path, issues, [
      validateRound,
      (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
    ])
  ) &&
    ok;
  if (value.within !== undefined) ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["of"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    if (value.of !== undefined) ok = isRecord(
      value.of,
      `${at}of`,
      issues,
      (value: unknown, path: string, issues: Issue[]): value is never =>
        isArray(value, path, issues, 0, Infinity, validateRound)
    ) &&
      ok;
    return ok;
  })(value.within, `${at}within`) && ok;
  return ok;
};

const fieldsOfDrawingUpdateItem: ReadonlySet<string> = new Set(["rounds", "listed", "kept", "records", "within"]);

export const validateDrawingUpdateItem: Validator<DrawingUpdateItem> = (
  value, path, issues
): value is DrawingUpdateItem => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDrawingUpdateItem, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.rounds, `${at}rounds`, issues, 1, Infinity, validateRound) && ok;
  ok = isArray(value.listed, `${at}listed`, issues, 0, Infinity, validateSquare) && ok;
  ok = isRecord(value.kept, `${at}kept`, issues, validateRound) && ok;
  ok = isRecord(
    value.records,
    `${at}records`,
    issues,
    (value: unknown, path: string, issues: Issue[]): value is never => isOneOf(value, path, issues, [
      validateRound,
      (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
    ])
  ) &&
    ok;
  ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["of"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isRecord(
      value.of,
      `${at}of`,
      issues,
      (value: unknown, path: string, issues: Issue[]): value is never =>
        isArray(value, path, issues, 0, Infinity, validateRound)
    ) &&
      ok;
    return ok;
  })(value.within, `${at}within`) && ok;
  return ok;
};

const fieldsOfMoments: ReadonlySet<string> = new Set(["tick", "early", "late", "old", "text", "texts"]);

export const validateMoments: Validator<Moments> = (value, path, issues): value is Moments => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMoments, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isInteger(value.tick, `${at}tick`, issues, -2147483648, 2147483647) && ok;
  ok = isInteger(value.early, `${at}early`, issues, 0, 255) && ok;
  ok = isInteger(value.late, `${at}late`, issues, -9007199254740991, 9007199254740991) && ok;
  ok = isInteger(value.old, `${at}old`, issues, -2147483648, 2147483647) && ok;
  ok = isLiteral(value.text, `${at}text`, issues, ["ab1"]) && ok;
  ok = isRecord(
    value.texts,
    `${at}texts`,
    issues,
    (value: unknown, path: string, issues: Issue[]): value is never => isLiteral(value, path, issues, ["xab1"])
  ) &&
    ok;
  return ok;
};

const fieldsOfPuppy: ReadonlySet<string> = new Set(["name", "kind", "bark", "weeks"]);

export const validatePuppy: Validator<Puppy> = (value, path, issues): value is Puppy => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPuppy, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.name, `${at}name`, issues, {}) && ok;
  ok = isLiteral(value.kind, `${at}kind`, issues, ["dog"]) && ok;
  ok = isBoolean(value.bark, `${at}bark`, issues) && ok;
  ok = isInteger(value.weeks, `${at}weeks`, issues, 0, 255) && ok;
  return ok;
};

const fieldsOfReport: ReadonlySet<string> = new Set(["wrong"]);

export const validateReport: Validator<Report> = (value, path, issues): value is Report => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReport, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateWrongBody(value.wrong, `${at}wrong`, issues) && ok;
  return ok;
};

const fieldsOfReportCreate: ReadonlySet<string> = new Set(["wrong"]);

export const validateReportCreate: Validator<ReportCreate> = (value, path, issues): value is ReportCreate => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReportCreate, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateWrongCreate(value.wrong, `${at}wrong`, issues) && ok;
  return ok;
};

const fieldsOfRound: ReadonlySet<string> = new Set(["radius"]);

export const validateRound: Validator<Round> = (value, path, issues): value is Round => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRound, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isNumber(value.radius, `${at}radius`, issues, -Infinity, Infinity) && ok;
  return ok;
};

const fieldsOfRoundUpdate: ReadonlySet<string> = new Set(["radius"]);

export const validateRoundUpdate: Validator<RoundUpdate> = (value, path, issues): value is RoundUpdate => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRoundUpdate, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.radius !== undefined) ok = isNumber(value.radius, `${at}radius`, issues, -Infinity, Infinity) && ok;
  return ok;
};

const fieldsOfSheet: ReadonlySet<string> = new Set(["x"]);

export const validateSheet: Validator<Sheet> = (value, path, issues): value is Sheet => {
  if (!isObject(value, path, issues)) return false;
  let ok = hasRest(value, fieldsOfSheet, path, issues, validateRound);
  const at = path === "" ? "" : `${path}.`;
  ok = validateRound(value.x, `${at}x`, issues) && ok;
  return ok;
};

const fieldsOfSheetUpdate: ReadonlySet<string> = new Set(["x"]);

export const validateSheetUpdate: Validator<SheetUpdate> = (value, path, issues): value is SheetUpdate => {
  if (!isObject(value, path, issues)) return false;
  let ok = hasRest(value, fieldsOfSheetUpdate, path, issues, validateRound);
  const at = path === "" ? "" : `${path}.`;
  if (value.x !== undefined) ok = validateRoundUpdate(value.x, `${at}x`, issues) && ok;
  return ok;
};

const fieldsOfSiamese: ReadonlySet<string> = new Set(["name", "kind", "breed"]);

export const validateSiamese: Validator<Siamese> = (value, path, issues): value is Siamese => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSiamese, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.name, `${at}name`, issues, {}) && ok;
  ok = isLiteral(value.kind, `${at}kind`, issues, ["cat"]) && ok;
  ok = isLiteral(value.breed, `${at}breed`, issues, ["siamese"]) && ok;
  return ok;
};

const fieldsOfSiameseUpdate: ReadonlySet<string> = new Set(["name", "kind", "breed"]);

export const validateSiameseUpdate: Validator<SiameseUpdate> = (value, path, issues): value is SiameseUpdate => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSiameseUpdate, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.name !== undefined) ok = isText(value.name, `${at}name`, issues, {}) && ok;
  ok = isLiteral(value.kind, `${at}kind`, issues, ["cat"]) && ok;
  ok = isLiteral(value.breed, `${at}breed`, issues, ["siamese"]) && ok;
  return ok;
};

const fieldsOfSquare: ReadonlySet<string> = new Set(["which", "side"]);

export const validateSquare: Validator<Square> = (value, path, issues): value is Square => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSquare, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.which, `${at}which`, issues, ["square"]) && ok;
  ok = isNumber(value.side, `${at}side`, issues, -Infinity, Infinity) && ok;
  return ok;
};

const fieldsOfUnsaid: ReadonlySet<string> = new Set(["kind", "name"]);

export const validateUnsaid: Validator<Unsaid> = (value, path, issues): value is Unsaid => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfUnsaid, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.kind, `${at}kind`, issues, {}) && ok;
  if (value.name !== undefined) ok = isText(value.name, `${at}name`, issues, {}) && ok;
  return ok;
};

const fieldsOfWrongCreate: ReadonlySet<string> = new Set(["code", "note"]);

export const validateWrongCreate: Validator<WrongCreate> = (value, path, issues): value is WrongCreate => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfWrongCreate, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["wrong"]) && ok;
  ok = isText(value.note, `${at}note`, issues, {}) && ok;
  return ok;
};

const fieldsOfWrongBody: ReadonlySet<string> = new Set(["code", "at"]);

export const validateWrongBody: Validator<WrongBody> = (value, path, issues): value is WrongBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfWrongBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["wrong"]) && ok;
  ok = isMoment(value.at, `${at}at`, issues) && ok;
  return ok;
};

const fieldsOfBaseInput: ReadonlySet<string> = new Set(["base"]);

export const validateBaseInput: Validator<BaseInput> = (value, path, issues): value is BaseInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfBaseInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateBase(value.base, `${at}base`, issues) && ok;
  return ok;
};

const fieldsOfChangeInput: ReadonlySet<string> = new Set(["animal"]);

export const validateChangeInput: Validator<ChangeInput> = (value, path, issues): value is ChangeInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfChangeInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAnimalUpdate(value.animal, `${at}animal`, issues) && ok;
  return ok;
};

const fieldsOfDeriveInput: ReadonlySet<string> = new Set(["derived"]);

export const validateDeriveInput: Validator<DeriveInput> = (value, path, issues): value is DeriveInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDeriveInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDerived(value.derived, `${at}derived`, issues) && ok;
  return ok;
};

const fieldsOfDrawInput: ReadonlySet<string> = new Set(["drawing"]);

export const validateDrawInput: Validator<DrawInput> = (value, path, issues): value is DrawInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDrawInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDrawingCreate(value.drawing, `${at}drawing`, issues) && ok;
  return ok;
};

const fieldsOfKeepInput: ReadonlySet<string> = new Set(["animal"]);

export const validateKeepInput: Validator<KeepInput> = (value, path, issues): value is KeepInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfKeepInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAnimal(value.animal, `${at}animal`, issues) && ok;
  return ok;
};

const fieldsOfMomentsInput: ReadonlySet<string> = new Set(["moments"]);

export const validateMomentsInput: Validator<MomentsInput> = (value, path, issues): value is MomentsInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMomentsInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateMoments(value.moments, `${at}moments`, issues) && ok;
  return ok;
};

const fieldsOfRedrawInput: ReadonlySet<string> = new Set(["drawing"]);

export const validateRedrawInput: Validator<RedrawInput> = (value, path, issues): value is RedrawInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRedrawInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDrawingUpdate(value.drawing, `${at}drawing`, issues) && ok;
  return ok;
};

const fieldsOfRedrawAllInput: ReadonlySet<string> = new Set(["drawings"]);

export const validateRedrawAllInput: Validator<RedrawAllInput> = (value, path, issues): value is RedrawAllInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRedrawAllInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isRecord(
    value.drawings,
    `${at}drawings`,
    issues,
    (value: unknown, path: string, issues: Issue[]): value is never =>
      isArray(value, path, issues, 0, Infinity, validateDrawingUpdateItem)
  ) &&
    ok;
  return ok;
};

const fieldsOfReportInput: ReadonlySet<string> = new Set(["report"]);

export const validateReportInput: Validator<ReportInput> = (value, path, issues): value is ReportInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReportInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateReportCreate(value.report, `${at}report`, issues) && ok;
  return ok;
};

const fieldsOfReshapeInput: ReadonlySet<string> = new Set(["parcel"]);

export const validateReshapeInput: Validator<ReshapeInput> = (value, path, issues): value is ReshapeInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReshapeInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateParcelUpdate(value.parcel, `${at}parcel`, issues) && ok;
  return ok;
};

const fieldsOfResheetInput: ReadonlySet<string> = new Set(["sheet"]);

export const validateResheetInput: Validator<ResheetInput> = (value, path, issues): value is ResheetInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfResheetInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateSheetUpdate(value.sheet, `${at}sheet`, issues) && ok;
  return ok;
};

const fieldsOfShapeInput: ReadonlySet<string> = new Set(["shape"]);

export const validateShapeInput: Validator<ShapeInput> = (value, path, issues): value is ShapeInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfShapeInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateShape(value.shape, `${at}shape`, issues) && ok;
  return ok;
};

const fieldsOfUnsaidInput: ReadonlySet<string> = new Set(["unsaid"]);

export const validateUnsaidInput: Validator<UnsaidInput> = (value, path, issues): value is UnsaidInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfUnsaidInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateUnsaid(value.unsaid, `${at}unsaid`, issues) && ok;
  return ok;
};
