import { transformSync } from "esbuild";

/**
 * Runs the configuration that is printed for a TypeScript library, and returns what it exports.
 *
 * @param modules what each import gets
 * @param variables what it finds in `process.env`
 */
export function evaluated(
  text: string,
  modules: Readonly<Record<string, object>>,
  variables: Readonly<Record<string, string>> = {},
): Record<string, unknown> {
  const { code } = transformSync(text, { loader: "ts", format: "cjs" });
  const exports = {};
  const require = (name: string) => {
    const found = modules[name];
    if (found === undefined) throw new Error(`the configuration imports ${name}`);
    return found;
  };
  const module = { exports };
  new Function("module", "exports", "require", "process", code)(module, exports, require, { env: variables });
  return module.exports;
}
