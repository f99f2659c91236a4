/** How far clocks may differ, in seconds. No source says how much Cognito allows. */
export const TOLERANCE_S = 30;

export const TOLERANCE_MS = TOLERANCE_S * 1000;
