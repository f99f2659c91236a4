import assert from "node:assert/strict";
import { test } from "node:test";
import { isTenantDomain } from "../../../lab/auth0/tenant-domain";

for (const host of [
  "acme.auth0.com",
  "acme.eu.auth0.com",
  "acme-dev.us.auth0.com",
  "acme.us-3.auth0.com",
  "dev-1234.jp.auth0.com",
]) {
  test(`${host} is a tenant's`, () => assert.equal(isTenantDomain(host), true));
}

for (const host of [
  "auth0.com",
  "cdn.auth0.com",
  "login.auth0.com",
  "login.us.auth0.com",
  "manage.auth0.com",
  "eu.auth0.com",
  "us-3.auth0.com",
  "acme.europe.auth0.com",
  "a.acme.eu.auth0.com",
  "-acme.eu.auth0.com",
  "acme.auth0.com.example.com",
  "acmeauth0.com",
]) {
  test(`${host} is no tenant's`, () => assert.equal(isTenantDomain(host), false));
}
