/** Auth0 returns these properties of a connection whatever `fields` says. */
export const ALWAYS_READ = ["id", "is_domain_connection", "authentication", "connected_accounts"];
