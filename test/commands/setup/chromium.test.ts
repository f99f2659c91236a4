import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { assertChromium } from "../../../commands/setup/chromium";

const { CHROMIUM, PATH } = process.env;
afterEach(() => {
  Object.assign(process.env, { PATH });
  if (CHROMIUM === undefined) delete process.env.CHROMIUM;
  else process.env.CHROMIUM = CHROMIUM;
});

test("a browser may be named, by its path or its name", () => {
  process.env.CHROMIUM = process.execPath;
  assert.equal(assertChromium(), process.execPath);
});

test("a named browser that is not there is reported with what was given", () => {
  process.env.CHROMIUM = "/nowhere/chrome";
  assert.throws(assertChromium, {
    code: "browser-not-found",
    message:
      "CHROMIUM is /nowhere/chrome, which is no program here.\nTo do: install Chromium or Google Chrome, or name its program: CHROMIUM=/path/to/chrome npm run lab -- browser",
  });
});

test("a machine without a browser is reported", { skip: process.platform === "darwin" }, () => {
  delete process.env.CHROMIUM;
  process.env.PATH = "/nowhere";
  assert.throws(assertChromium, {
    code: "browser-not-found",
    message:
      "There is no Chromium and no Google Chrome here.\nTo do: install Chromium or Google Chrome, or name its program: CHROMIUM=/path/to/chrome npm run lab -- browser",
  });
});
