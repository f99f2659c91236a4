/** The account of the lab. AWS gives this number to nobody, so what names it is deployed to no cloud. */
export const LAB_ACCOUNT_ID = "000000000000";
