function fetchUserProfile(
  /** @type {unknown} */ _accessToken,
  /** @type {unknown} */ context,
  /** @type {import("./auth0-sandbox").ProfileCallback} */ callback,
) {
  /** @type {import("./script-settings").ScriptSettings["fetch-user-profile"]} */
  const SETTINGS = { clientId: "00000000-0000-0000-0000-000000000000", tenants: "any", personal: true };

  /** The tenant of every personal Microsoft account. */
  const PERSONAL_TENANT = "9188040d-6c67-4c5b-b112-36a304b66dad";
  const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  const LEEWAY_IN_SECONDS = 5 * 60;
  const MAX_NAME_LENGTH = 256;
  const MAX_EMAIL_LENGTH = 254;

  // What an app shows to a person or looks for in error_description. A hostile tenant chooses what its tokens say, so nothing
  // of a token is in these.
  const TOKEN_MISSING = "Microsoft's answer has no ID token. Try again. [microsoft_token_missing]";
  const TOKEN_INVALID = "Microsoft's answer is not valid for this app. Try again. [microsoft_token_invalid]";
  const PERSONAL_ACCOUNT =
    "Personal Microsoft accounts cannot sign in here. Use a work or school account. [microsoft_personal_account]";
  const WORK_ACCOUNT =
    "Work and school accounts cannot sign in here. Use a personal Microsoft account. [microsoft_work_account]";
  const ORGANIZATION_NOT_LISTED =
    "Your organization's accounts cannot sign in here. [microsoft_organization_not_listed]";

  class Refusal extends Error {}

  /**
   * A token's part, whose values are known by name alone: none of the prototype's, whatever keys it has.
   *
   * @param {string} part
   * @returns {Map<string, unknown>}
   */
  function readPart(part) {
    return new Map(Object.entries(JSON.parse(Buffer.from(part, "base64url").toString("utf8"))));
  }

  /**
   * The claims of a token that is for this app, from the tenant that it names, and of this time.
   *
   * @param {string} token
   */
  function readClaims(token) {
    if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) throw new Refusal(TOKEN_INVALID);
    const [header = "", body = ""] = token.split(".");
    const payload = readPart(body);
    const algorithm = readPart(header).get("alg");
    const tenant = payload.get("tid");
    const object = payload.get("oid");
    if (
      typeof algorithm !== "string" ||
      /^(?:none)?$/i.test(algorithm.trim()) ||
      typeof tenant !== "string" ||
      !GUID.test(tenant) ||
      typeof object !== "string" || // never sub in its place, which is another one for each app registration
      !GUID.test(object) ||
      payload.get("iss") !== "https://login.microsoftonline.com/" + tenant + "/v2.0" ||
      payload.get("aud") !== SETTINGS.clientId ||
      payload.get("ver") !== "2.0" ||
      !isNow(payload)
    ) {
      throw new Refusal(TOKEN_INVALID);
    }
    return { payload, tenant: tenant.toLowerCase(), object: object.toLowerCase() };
  }

  /** @param {Map<string, unknown>} payload */
  function isNow(payload) {
    const now = Date.now() / 1000;
    const issued = payload.get("iat");
    const begins = payload.has("nbf") ? payload.get("nbf") : issued;
    const ends = payload.get("exp");
    return (
      isTime(issued) &&
      isTime(begins) &&
      isTime(ends) &&
      issued <= now + LEEWAY_IN_SECONDS &&
      begins <= now + LEEWAY_IN_SECONDS &&
      ends > now - LEEWAY_IN_SECONDS
    );
  }

  /**
   * @param {unknown} value
   * @returns {value is number}
   */
  function isTime(value) {
    return typeof value === "number" && Number.isFinite(value);
  }

  /** @param {string} tenant */
  function assertAdmitted(tenant) {
    if (tenant === PERSONAL_TENANT) {
      if (SETTINGS.personal !== true) throw new Refusal(PERSONAL_ACCOUNT);
      return;
    }
    if (SETTINGS.tenants === "any") return;
    if (SETTINGS.tenants.length === 0) throw new Refusal(WORK_ACCOUNT);
    if (!SETTINGS.tenants.includes(tenant)) throw new Refusal(ORGANIZATION_NOT_LISTED);
  }

  /**
   * A name as one line that any page can show. Whoever runs a tenant chooses it.
   *
   * @param {unknown} value
   */
  function cleanName(value) {
    if (typeof value !== "string") return undefined;
    const line = value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replace(/[\p{Cf}\p{Cs}]+/gu, "");
    const start = line.trim().slice(0, MAX_NAME_LENGTH);
    return start.replace(/\p{Cs}$/u, "").trim() || undefined; // the cut may leave half of a surrogate pair
  }

  /** @param {unknown} value */
  function checkEmail(value) {
    return typeof value === "string" &&
      value.length <= MAX_EMAIL_LENGTH &&
      /^[^\s@\p{Cc}\p{Cf}\p{Cs}]+@[^\s@\p{Cc}\p{Cf}\p{Cs}]+$/u.test(value)
      ? value
      : undefined;
  }

  function makeProfile() {
    const token = /** @type {{ id_token?: unknown } | null | undefined} */ (context)?.id_token;
    if (typeof token !== "string" || token === "") throw new Refusal(TOKEN_MISSING);
    const { payload, tenant, object } = readClaims(token);
    assertAdmitted(tenant);

    /** @type {import("./auth0-sandbox").Profile} */
    const profile = { user_id: tenant + "." + object };
    const name = cleanName(payload.get("name"));
    const givenName = cleanName(payload.get("given_name"));
    const familyName = cleanName(payload.get("family_name"));
    const email = checkEmail(payload.get("email"));
    if (name !== undefined) profile.name = name;
    if (givenName !== undefined) profile.given_name = givenName;
    if (familyName !== undefined) profile.family_name = familyName;
    if (email !== undefined) {
      profile.email = email;
      // Microsoft documents a Boolean; Entra has been seen to write "1" as well.
      const isOwnersDomain = [true, 1, "1"].some((yes) => payload.get("xms_edov") === yes);
      profile.email_verified = tenant === PERSONAL_TENANT || isOwnersDomain;
    }
    return profile;
  }

  /** @type {import("./auth0-sandbox").Profile | undefined} */
  let profile;
  let refusal = TOKEN_INVALID;
  try {
    profile = makeProfile();
  } catch (error) {
    // Of other errors nothing leaves: JSON.parse quotes what it can't read.
    if (error instanceof Refusal) refusal = error.message;
  }
  // Outside of the try: an error that the callback itself throws must not call it again.
  if (profile === undefined) callback(new Error(refusal));
  else callback(null, profile);
}
