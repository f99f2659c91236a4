import assert from "node:assert/strict";
import { test } from "node:test";
import { configScript } from "../../../../lab/entra/pages/config";

test("the values of a page can't end its script", () => {
  assert.equal(
    configScript({ strServiceExceptionMessage: "AADSTS50011: '</script><b>'" }),
    `//<![CDATA[\n$Config={"strServiceExceptionMessage":"AADSTS50011: '\\u003c/script>\\u003cb>'"};\n//]]>`,
  );
});
