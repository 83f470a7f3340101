export const maximumTextBytes = 65_536;
