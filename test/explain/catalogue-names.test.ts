import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import { CATALOGUE } from "../../explain/catalogue";

/** What entries say to look at and to do. */
const TEXTS = CATALOGUE.flatMap(({ id, causes }) =>
  causes.flatMap(({ because, check, fix }) => [because, check, fix].map((text) => ({ id, text }))),
);

/** Each text in the source of verify that may be a check's statement, with what is put into it. */
function statementsOfVerify(): RegExp[] {
  const folder = join(ROOT, "commands/verify");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(folder, file), "utf8"));
  const texts = sources.flatMap((source) => source.match(/"[^"\n]{10,}"|`[^`\n]{10,}`/g) ?? []);
  return texts.map((text) => {
    const parts = text.slice(1, -1).split(/\$\{[^}]*\}/);
    return new RegExp(
      `^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join(".+")}$`,
    );
  });
}

test("each check of verify that an entry quotes is one that verify makes", () => {
  const statements = statementsOfVerify().filter(({ source }) => source.length > 20);
  const quoted = TEXTS.flatMap(({ id, text }) =>
    [...text.matchAll(/npm run verify[^“;]*“([^”]+)”/g)].map(([, statement = ""]) => ({ id, statement })),
  );
  assert.ok(quoted.length >= 15, String(quoted.length));
  assert.deepEqual(
    quoted.filter(({ statement }) => !statements.some((made) => made.test(statement))),
    [],
  );
});

test("each key of the environment file that an entry names is documented", () => {
  const documented = new Set(
    readFileSync(join(ROOT, "docs/environment.md"), "utf8").match(/(?<=^#+ )[a-zA-Z0-9.]+$/gm) ?? [],
  );
  const named = TEXTS.flatMap(({ id, text }) =>
    [
      ...text.matchAll(
        /(?<![\w./-])(?:microsoft|auth0|cognito|saml|adopt|state)\.[a-z]\w*(?:\.[a-z]\w*)*(?![\w/-])/g,
      ),
    ].map(([key]) => ({ id, key })),
  ).filter(({ key }) => !/\.(?:com|js|md)\b/.test(key));
  assert.ok(named.length >= 30, String(named.length));
  assert.deepEqual(
    named.filter(({ key }) => !documented.has(key)),
    [],
  );
});

test("no entry advises what loses people, or turns off what protects them", () => {
  const harmful =
    /\b(?:recreate|delete|replace|destroy) (?:the |your |a )?(?:user pool|pool|connection|identity provider|user|app registration)s?(?! (?:that|by which))|\bverif\w+ (?:the )?e-?mails?\b|email_verified|\b(?:disable|switch off|turn off|exclude)\b(?! (?:each other|every|only))|protection: off|from that policy/i;
  assert.deepEqual(
    TEXTS.filter(({ text }) => harmful.test(text)).map(({ id, text }) => `${id}: ${text}`),
    [],
  );
});
