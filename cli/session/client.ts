/** Our own client id at every installation: nobody has to register the command line. */
export const commandLineClientId = '7f0c5d3e-6b1a-4e52-9c84-2d8e1f9ab637';
