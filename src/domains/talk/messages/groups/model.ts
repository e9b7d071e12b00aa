export const mostInGroup = 30;
export const longestGroupTitle = 100;
/** Who has left a group is not added to it again for so many days. */
export const daysAfterLeaving = 30;
/** Contacts among whom somebody chooses, the newest first. */
export const mostContactsOffered = 500;

/** So many groups does one person begin in a day, and so many people do they add to groups, those with whom they begin one too. */
export const groupsADay = { name: 'message-groups', points: 10, seconds: 86_400 } as const;
export const additionsADay = { name: 'message-group-additions', points: 100, seconds: 86_400 } as const;

/** Why a group was not begun, or people were not added. */
export type AddRefusal = 'notConfirmed' | 'notContacts' | 'haveLeft' | 'full' | 'noPeople' | 'notAllowed' | 'tooMany';
