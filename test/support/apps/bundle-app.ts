import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { ROOT } from "../../../commands/setup/paths";

/** The apps that run in a browser, each in the file of its name beside this one. */
export type BrowserAppName = "amplify" | "authjs" | "cognito-identity-js" | "oidc-client-ts";

/**
 * Bundles an app for a browser, as its developer would.
 *
 * @param printed the configurations that it is made with, as `npm run env -- app` prints them, one after the other
 */
export async function bundleApp(name: BrowserAppName, printed: readonly string[]): Promise<string> {
  const from = printed.map((_, index) => `import * as printed${index} from "./printed/${index}";`);
  const given = printed.map((_, index) => `...printed${index}`).join(", ");
  const { outputFiles } = await build({
    stdin: {
      contents: `${from.join("\n")}
        import { app } from "./${name}";
        import { runApp } from "./run-app";
        app({ ${given} }).then(runApp, (error) => { document.getElementById("result").textContent = String(error); });`,
      resolveDir: __dirname,
    },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    define: { global: "globalThis" }, // which amazon-cognito-identity-js wants
    alias: { "aws-amplify": join(__dirname, "aws-amplify.ts"), "aws-amplify/auth": "@aws-amplify/auth" },
    plugins: [printedConfigurations(printed)],
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** The printed configurations as modules. */
function printedConfigurations(printed: readonly string[]): Plugin {
  return {
    name: "printed",
    setup({ onResolve, onLoad }) {
      const filter = /^\.\/printed\/\d+$/;
      onResolve({ filter }, ({ path }) => ({ path, namespace: "printed" }));
      onLoad({ filter, namespace: "printed" }, ({ path }) => ({
        contents: printed[Number(path.split("/").pop())] ?? "",
        loader: "ts",
        resolveDir: ROOT,
      }));
    },
  };
}
