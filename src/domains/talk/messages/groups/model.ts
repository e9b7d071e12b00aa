export const mostInGroup = 30;
export const longestGroupTitle = 100;
/** Who has left a group is not added to it again for so many days. */
export const daysAfterLeaving = 30;
/** Contacts among whom somebody chooses, the newest first. */
export const mostContactsOffered = 500;

/** Times a day that one person begins a group or adds to one, however many people each time; those are all their contacts. */
export const groupsADay = { name: 'message-groups', points: 10, seconds: 86_400 } as const;
export const additionsADay = { name: 'message-group-additions', points: 30, seconds: 86_400 } as const;

/** Why a group was not begun, or people were not added. */
export type AddRefusal = 'notConfirmed' | 'notContacts' | 'haveLeft' | 'full' | 'noPeople' | 'notAllowed' | 'tooMany';
