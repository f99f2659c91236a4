import { test } from "node:test";
import { checkPassword } from "../../../../../lab/aws/cognito/rules/password";
import { refuses } from "../refusal";

const CODE = "InvalidPasswordException";

const pool = (PasswordPolicy: object = {}) => ({ SchemaAttributes: [], Policies: { PasswordPolicy } });

test("each occasion has its own complaint", () => {
  refuses(
    () => checkPassword("short", pool()),
    "Password did not conform with policy: Password not long enough",
    CODE,
  );
  refuses(
    () => checkPassword("short", pool(), "invitation"),
    "Password did not conform with password policy: Password not long enough",
    CODE,
  );
  refuses(
    () => checkPassword("short", pool(), "change"),
    "Password does not conform to policy: Password not long enough",
    CODE,
  );
});

test("only what the policy demands is demanded", () => {
  checkPassword("12345678", pool());
  refuses(
    () => checkPassword("12345678", pool({ MinimumLength: 9 })),
    "Password did not conform with policy: Password not long enough",
    CODE,
  );
  checkPassword("Correct horse", pool({ RequireUppercase: true, RequireLowercase: true }));
  refuses(
    () => checkPassword("Correct horse", pool({ RequireSymbols: true })),
    "Password did not conform with policy: Password must have symbol characters",
    CODE,
  );
  for (const symbol of "^$*.[]{}()?-\"!@#%&/\\,><':;|_~`+=") {
    checkPassword(`Correcthorse${symbol}`, pool({ RequireSymbols: true }));
  }
});
