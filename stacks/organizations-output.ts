/** The output with the names of the organisations in the file. A plan review names one by it that is in the file no longer. */
export const ORGANIZATIONS_OUTPUT = "organizations";
