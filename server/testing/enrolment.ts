/** An application of a German company that lacks nothing. */
export const anApplication = {
  legalProfile: {
    companyName: 'Havelnetz Systemhaus GmbH',
    address: { addressLine1: 'Uferpromenade 30', city: 'Potsdam', postalCode: '14467' },
  },
  primaryContact: {
    firstName: 'Bela',
    lastName: 'Horn',
    email: 'bela.horn@havelnetz.example',
    phoneNumber: '0331 901820',
  },
  support: { email: 'help@havelnetz.example', telephone: '0331 901821', website: 'havelnetz.example' },
} as const;

/** The smallest files of each kind that are taken as evidence. */
export const somePdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
export const somePng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
