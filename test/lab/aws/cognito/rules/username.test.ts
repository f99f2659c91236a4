import { test } from "node:test";
import { checkUsername } from "../../../../../lab/aws/cognito/rules/username";
import { refuses } from "../refusal";

const pool = { SchemaAttributes: [] };

test("a username is an attribute where people sign in with that alone", () => {
  checkUsername("ada@acme.example", { ...pool, UsernameAttributes: ["email"] });
  checkUsername("+491701234567", { ...pool, UsernameAttributes: ["email", "phone_number"] });
  for (const [UsernameAttributes, message] of [
    [["email"], "Username should be an email."],
    [["phone_number"], "Username should be a phone number."],
    [["email", "phone_number"], "Username should be either an email or a phone number."],
  ] as const) {
    refuses(() => checkUsername("ada", { ...pool, UsernameAttributes }), message);
  }
  refuses(
    () => checkUsername("+491701234567", { ...pool, UsernameAttributes: ["email"] }),
    "Username should be an email.",
  );
});

test("a username is no alias", () => {
  checkUsername("ada@acme.example", pool);
  checkUsername("ada", { ...pool, AliasAttributes: ["email", "phone_number"] });
  refuses(
    () => checkUsername("ada@acme.example", { ...pool, AliasAttributes: ["email"] }),
    "Username cannot be of email format, since user pool is configured for email alias.",
  );
  refuses(
    () => checkUsername("+491701234567", { ...pool, AliasAttributes: ["phone_number"] }),
    "Username cannot be of phone number format, since user pool is configured for phone number alias.",
  );
});
