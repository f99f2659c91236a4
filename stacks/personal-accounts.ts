/** Microsoft's own tenant of personal accounts. */
export const PERSONAL_ACCOUNTS = "9188040d-6c67-4c5b-b112-36a304b66dad";
