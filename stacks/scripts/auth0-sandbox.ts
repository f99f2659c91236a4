/**
 * What Auth0 gives to the files that it runs, as far as they use it. Documents promise little of it, so what comes from Auth0 is
 * unknown until the file has checked it.
 *
 * @see https://auth0.com/docs/authenticate/identity-providers/social-identity-providers/oauth2
 * @see https://auth0.com/docs/customize/actions/explore-triggers/signup-and-login-triggers/login-trigger
 */

/** What `fetchUserProfile` makes of a person. */
export interface Profile {
  user_id: string;
  name?: string;
  given_name?: string;
  family_name?: string;
  email?: string;
  email_verified?: boolean;
}

export type ProfileCallback = (error: Error | null, profile?: Profile) => void;

export type LogoutUrlCallback = (error: Error | null, url?: string) => void;

/** `event` of the trigger post-login. */
export interface PostLoginEvent {
  readonly client?: { readonly client_id?: unknown };
  readonly connection?: { readonly id?: unknown };
  readonly user?: { readonly user_id?: unknown; readonly identities?: unknown };
}

/** `api` of the trigger post-login. */
export interface PostLoginApi {
  readonly access: { deny(reason: string): unknown };
  readonly idToken: { setCustomClaim(name: string, value: string): unknown };
}
