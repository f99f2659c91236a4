/** What Cognito calls the user pool itself among an app client's identity providers: its own users, with passwords. */
export const OWN_USERS = "COGNITO";
