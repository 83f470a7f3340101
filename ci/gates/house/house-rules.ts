/** Something that must not be written anywhere in the files that match. */
export interface HouseRule {
  readonly files: RegExp;
  readonly except?: RegExp;
  readonly pattern: RegExp;
  readonly what: string;
  readonly todo: string;
}

// Written so that this file does not hold what it forbids.
const tests = /\.test\.ts$/;

export const houseRules: readonly HouseRule[] = [
  {
    files: /./,
    pattern: /(?<![\w.$}-])\/(?:work|Users)\/[a-z]|(?<![\w.$}-])\/home\/(?!user\b|you\b)[a-z]\w*\//g,
    what: "names a folder of somebody's machine",
    todo: "Build the path from where the file itself lies, or take it as a setting.",
  },
  {
    files: /(^|\/)(package(-lock)?\.json|\.npmrc|.*\.(ts|mjs|sh|ya?ml))$/,
    except: /^ci\/gates\/house/,
    pattern: /"resolved":|https?:\/\/[\w.-]*(?:registry|artifactory|nexus|verdaccio)[\w.-]*/g,
    what: "names a package registry",
    todo: "Leave the registry to each person's own npm settings; make the lockfile by `npm run lock`.",
  },
  {
    files: /./,
    except: /^(specs\/vectors|generators\/scenarios)\//,
    pattern:
      /-----BEGIN (?:\w+ )?PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b|\bnpm_[A-Za-z0-9]{36}\b|\bxox[abp]-\d+-\w+/g,
    what: "holds a secret",
    todo: "Revoke it, then take it out; tests make their own keys.",
  },
  {
    files: tests,
    pattern:
      /\b(?:describe|it|test)(?:\.each\([^)]*\))?\.(?:skip|only|todo|failing)\b|\b(?:xit|xdescribe|xtest|fit|fdescribe)\(/g,
    what: "has a test that is switched off, or the only one that is on",
    todo: "Make it pass or take it out.",
  },
  {
    files: /^ci\/scenarios\/.*\.ts$/,
    pattern:
      /\bexpect\(\(?\[?await [^;\n]*\.(?:allTextContents|textContent|innerText|inputValue|count)\(\)\)?\)\.(?!not\b)/g,
    what: "expects at once what a page comes to show a moment later",
    todo: "Wait for it: `await shows(() => ..., wanted)` of ci/scenarios/browser/shows.ts.",
  },
  {
    files: /\.(ts|mjs)$/,
    pattern: /\benableCompileCache\(\s*\)/g,
    what: "runs compiled programs from the temporary folder, where anybody can put some",
    todo: "Call usePrivateCompileCache of generators/launch/ instead.",
  },
  {
    files: /\.(ts|mjs)$/,
    pattern: /^\s*debugger;|\/\/ *(?:TODO|FIXME|XXX)\b|@ts-(?:ignore|nocheck)\b/gm,
    what: "is left unfinished",
    todo: "Finish it; where the types are wrong about a package, say why beside a narrow cast.",
  },
  {
    files: /\.(ts|mjs)$/,
    except: /\.test\.ts$/,
    pattern: /\bcatch(?:\s*\([^)]*\))?\s*\{\s*\}|\.catch\(\(\)\s*=>\s*(?:\{\s*\}|undefined|null)\)(?![^\n]*\/\/)/g,
    what: "swallows an error without a word",
    todo: "Handle the errors that are expected and rethrow the rest, or say in a comment why none matters.",
  },
];
