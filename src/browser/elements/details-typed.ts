/** Of one letter after the other at most so many, so that no text takes long. */
const address = /[^\s@<>"']{1,64}@[^\s@<>"']{1,100}\.\p{L}{2,}/u;
const telephone = /\+?\d(?:[ ()./-]{0,2}\d){8,14}(?!\d)/;

/** Whether what somebody types holds an e-mail address or a number of a telephone. A rough look: the server looks closely. */
export const holdsDetails = (text: string): boolean => address.test(text) || telephone.test(text);
