// Generated from the database after the migrations by `npm run db-types`; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type {
  AccountId,
  AdvertAnswerId,
  AdvertId,
  CaseId,
  ContactRequestId,
  ConversationId,
  CountryCode,
  DiaryPostId,
  DiscussionId,
  JournalPictureId,
  JournalPostId,
  LabelId,
  MemberId,
  MessageFileId,
  MessageId,
  NotificationId,
  OfficerId,
  PictureId,
  ProjectId,
  PupilId,
  PushDeviceId,
  ReplyId,
  ReportId,
  SavedSearchId,
  SchoolChangeId,
  SchoolId,
  SessionId,
  SpaceId,
  SpacePageId,
  SuggestionId,
  SupportServiceId,
  TaskRunId,
  ThreadId,
} from '#kernel/ids.ts';

/** Read as the value that it holds; written as its text, so that both databases store the same. */
type Json = ColumnType<unknown, string, string>;
type FilledJson = ColumnType<unknown, string | undefined, string>;

export interface DB {
  account: {
    id: AccountId;
    kind: 'member' | 'officer' | 'operator';
    given_name: string;
    family_name: string;
    email: string;
    email_key: string;
    email_confirmed_at: Date | null;
    password_hash: string | null;
    language: string;
    time_zone: string;
    totp_secret_sealed: string | null;
    totp_last_step: number | null;
    mails: Generated<'each' | 'none'>;
    suspended_at: Date | null;
    created_at: Date;
    finder: Generated<string>;
    name: GeneratedAlways<string>;
    initials_of: GeneratedAlways<string>;
    closing_asked_at: Date | null;
    closes_at: Date | null;
    closing_reminded_at: Date | null;
    erased_at: Date | null;
  };
  account_name: {
    id: AccountId;
    kind: 'member' | 'officer' | 'operator';
    given_name: string;
    family_name: string;
    name: GeneratedAlways<string>;
    suspended_at: Date | null;
    initials_of: GeneratedAlways<string>;
    is_erased: boolean;
  };
  advert: {
    id: AdvertId;
    author_account: AccountId;
    country: CountryCode;
    state: 'draft' | 'open' | 'found' | 'withdrawn' | 'expired';
    title: Generated<string>;
    description: Generated<string>;
    written_in: string;
    participants: Generated<string>;
    subjects: Generated<string[]>;
    age_from: number | null;
    age_to: number | null;
    pupils: number | null;
    languages: Generated<string[]>;
    starts_in: string | null;
    months: number | null;
    hours_a_week: number | null;
    tools: Generated<string[]>;
    partner_countries: Generated<string[]>;
    partners: number | null;
    answers_seen_by: Generated<'author' | 'members'>;
    on_site: Generated<boolean>;
    open_days: Generated<number>;
    cover: string;
    created_at: Date;
    saved_at: Date;
    posted_at: Date | null;
    changed_at: Date | null;
    expires_on: string | null;
    warned_at: Date | null;
    renewed_at: Date | null;
    closed_at: Date | null;
    hidden_at: Date | null;
  };
  advert_answer: {
    id: AdvertAnswerId;
    advert_id: AdvertId;
    author_account: AccountId;
    body: string;
    state: 'new' | 'talking' | 'declined' | 'chosen';
    made_at: Date;
    moved_at: Date;
    hidden_at: Date | null;
    removed_at: Date | null;
    seen_by: 'author' | 'members';
  };
  advert_entry: {
    advert_id: AdvertId;
    author_account: AccountId;
    country: CountryCode;
    title: string;
    opening: string;
    written_in: string;
    cover: string;
    subjects: string[];
    languages: string[];
    age_from: number | null;
    age_to: number | null;
    starts_in: string;
    hours_a_week: number;
    partner_countries: string[];
    on_site: boolean;
    posted_at: Date;
    search: string;
    indexed_with: string;
  };
  approach: {
    id: string;
    member_id: MemberId;
    kind: 'message' | 'request' | 'answer' | 'comment' | 'advert' | 'thread' | 'reply';
    body: string;
    outcome: 'sent' | 'held' | 'refused' | 'paused';
    made_at: Date;
    to_id: MemberId | null;
    answer: 'answered' | 'declined' | null;
    rule: string | null;
    until: Date | null;
    signals: Generated<string[]>;
  };
  approach_band: {
    hash: number;
    approach_id: string;
  };
  block: {
    member_id: MemberId;
    blocked_id: MemberId;
    since: Date;
  };
  blocked_pair: {
    one_id: MemberId;
    other_id: MemberId;
    by_one: boolean;
  };
  conduct_case: {
    id: CaseId;
    number: Generated<number>;
    kind: string;
    subject_id: string;
    author_account: AccountId | null;
    author_pupil: PupilId | null;
    country: CountryCode;
    excerpt: string;
    urgent: Generated<boolean>;
    hidden_at: Date | null;
    state: 'open' | 'decided' | 'asked_again';
    opened_at: Date;
    decided_at: Date | null;
  };
  conduct_correction: {
    id: string;
    case_id: CaseId;
    old_texts: Json;
    texts: Json;
    note: Generated<string>;
    by_account: AccountId | null;
    by_pupil: PupilId | null;
    asked_at: Date;
    answer: 'show' | 'keep' | null;
    reason: Generated<string>;
    answered_by: AccountId | null;
    answered_at: Date | null;
  };
  conduct_decision: {
    id: string;
    case_id: CaseId;
    decision: 'hide' | 'warn' | 'dismiss';
    rule: string | null;
    facts: string;
    decided_by: AccountId | null;
    decided_at: Date;
  };
  conduct_look: {
    case_id: CaseId;
    officer_id: OfficerId;
    looked_at: Date;
  };
  contact: {
    member_id: MemberId;
    other_id: MemberId;
    since: Date;
    own_note: Generated<string>;
    groups: Generated<string[]>;
  };
  contact_request: {
    id: ContactRequestId;
    from_id: MemberId;
    to_id: MemberId;
    note: string;
    state: 'open' | 'accepted' | 'declined' | 'withdrawn';
    asked_at: Date;
    answered_at: Date | null;
  };
  conversation: {
    id: ConversationId;
    pair: string | null;
    started_by: MemberId | null;
    started_at: Date;
    to_stranger: boolean;
    title: string | null;
  };
  conversation_member: {
    conversation_id: ConversationId;
    member_id: MemberId;
    unread: Generated<number>;
    last_message_at: Date;
    joined_at: Date | null;
    muted: Generated<boolean>;
    archived: Generated<boolean>;
    read_at: Date | null;
    draft: string | null;
    draft_at: Date | null;
    last_sent_id: string | null;
  };
  country: {
    code: CountryCode;
    status: 'programme' | 'partner';
    member_from: string;
    member_until: string | null;
  };
  cover: {
    hash: string;
    shown_by: string;
    brief: string | null;
    svg: string | null;
    png: Uint8Array | null;
    created_at: Date;
    replaced_at: Date | null;
  };
  diary_post: {
    id: DiaryPostId;
    space_id: SpaceId;
    title: string;
    body: string;
    audience: 'public' | 'members';
    version: Generated<number>;
    author_account: AccountId | null;
    posted_at: Date;
    edited_at: Date | null;
    hidden_at: Date | null;
    removed_at: Date | null;
    removed_by: MemberId | null;
    author_school: SchoolId | null;
  };
  discussion: {
    id: DiscussionId;
    space_id: SpaceId;
    title: string;
    body: string;
    author_account: AccountId | null;
    author_pupil: PupilId | null;
    made_at: Date;
    hidden_at: Date | null;
    removed_at: Date | null;
    author_school: SchoolId | null;
    closed_at: Date | null;
    merged_into: DiscussionId | null;
  };
  event: {
    id: Generated<number>;
    verb: string;
    subject_id: string;
    project_id: ProjectId | null;
    country: CountryCode | null;
    actor_kind: 'guest' | 'member' | 'pupil' | 'officer' | 'operator' | 'program';
    actor_id: string | null;
    details: FilledJson;
    at: Date;
    space_id: SpaceId | null;
  };
  figure: {
    country: CountryCode;
    members: Generated<number>;
    schools: Generated<number>;
    running_projects: Generated<number>;
    projects: Generated<number>;
  };
  follow: {
    follower_id: MemberId;
    followed_id: MemberId;
    since: Date;
    told_at: Date | null;
  };
  former_address: {
    account_id: AccountId;
    email_hash: string;
    replaced_at: Date;
  };
  forum_entry: {
    discussion_id: DiscussionId;
    search: string;
    posted_at: Date;
    language: string | null;
  };
  forum_follower: {
    space_id: SpaceId;
    member_id: MemberId;
  };
  forum_moderator: {
    member_id: MemberId;
    appointed_by: OfficerId | null;
    appointed_at: Date;
  };
  group_change: {
    id: string;
    conversation_id: ConversationId;
    kind: 'begun' | 'added' | 'left' | 'renamed';
    by_id: MemberId | null;
    member_id: MemberId | null;
    title: string | null;
    at: Date;
  };
  head_question: {
    id: string;
    member_id: MemberId;
    school_id: SchoolId;
    token_hash: string;
    sent_to: string;
    sent_at: Date;
    expires_at: Date;
    answer: 'confirmed' | 'denied' | null;
    answered_at: Date | null;
    about_email: string;
  };
  head_to_ask: {
    member_id: MemberId;
    school_id: SchoolId;
    head_name: string;
    head_email: string;
    head_language: string;
  };
  held_text: {
    id: string;
    member_id: MemberId;
    country: CountryCode;
    kind: 'message' | 'request' | 'answer' | 'comment' | 'advert' | 'thread' | 'reply';
    to_id: MemberId | null;
    place_id: string | null;
    readers: 'author' | 'members' | null;
    body: string;
    rule: string;
    rule_version: number;
    alike: unknown;
    alike_count: number;
    state: 'waiting' | 'released' | 'refused' | 'withdrawn' | 'undelivered';
    held_at: Date;
    decided_at: Date | null;
    decided_by: OfficerId | null;
    reason: 'sameText' | 'advertising' | 'notForSchools' | 'contactAsked' | 'other' | null;
    words: string | null;
    title: Generated<string>;
  };
  journal_entry: {
    id: JournalPostId;
    author_account: MemberId;
    body: string;
    audience: 'public' | 'members' | 'contacts';
    posted_at: Date;
  };
  journal_picture: {
    id: JournalPictureId;
    post_id: JournalPostId;
    author_account: MemberId;
    file_key: string;
    alt: string;
    width: number;
    height: number;
    bytes: number;
    added_at: Date;
  };
  journal_post: {
    id: JournalPostId;
    author_account: MemberId;
    body: string;
    audience: 'public' | 'members' | 'contacts';
    version: Generated<number>;
    posted_at: Date;
    edited_at: Date | null;
    hidden_at: Date | null;
    removed_at: Date | null;
  };
  journal_reaction: {
    post_id: JournalPostId;
    member_id: MemberId;
    kind: 'thanks' | 'lovely' | 'idea' | 'join';
    reacted_at: Date;
  };
  kept_mail: {
    id: string;
    to_address: string;
    subject: string;
    body_text: string;
    body_html: string;
    sent_at: Date;
  };
  label: {
    id: LabelId;
    kind: string;
    project_id: ProjectId;
    member_id: MemberId | null;
    code: string;
    issued_at: Date;
    title: string;
    name: string;
    school: string;
    country: CountryCode;
    revoked_at: Date | null;
  };
  labelled_project: {
    project_id: ProjectId;
    kind: string;
  };
  limit_use: {
    name: string;
    key_hash: string;
    used: number;
    resets_at: Date;
  };
  mail_recipient: {
    id: AccountId;
    email: string;
    given_name: string;
    language: string;
    mails: Generated<'each' | 'none'>;
    time_zone: string;
  };
  main_school: {
    member_id: MemberId;
    school_id: SchoolId;
  };
  member: {
    id: MemberId;
    country: CountryCode;
    staff_role: string;
    state: 'waiting' | 'verified' | 'refused';
    state_since: Date;
    conduct_edition: string;
    last_active_on: string;
    registered_at: Date;
  };
  member_school: {
    member_id: MemberId;
    school_id: SchoolId;
    since_on: string;
    until_on: string | null;
    main: Generated<boolean>;
  };
  member_trust: {
    member_id: MemberId;
    verified_since: Date | null;
    approved_projects: Generated<number>;
    posts: Generated<number>;
    last_upheld_report_at: Date | null;
  };
  message: {
    id: MessageId;
    conversation_id: ConversationId;
    author_account: AccountId | null;
    body: string;
    sent_at: Date;
    hidden_at: Date | null;
    quotes_id: MessageId | null;
    edited_at: Date | null;
    removed_at: Date | null;
  };
  message_entry: {
    message_id: MessageId;
    search: string;
  };
  message_file: {
    id: MessageFileId;
    conversation_id: ConversationId | null;
    message_id: MessageId | null;
    author_account: MemberId | null;
    in_draft: boolean;
    place: Generated<unknown>;
    kind: 'picture' | 'pdf' | 'document' | 'sheet' | 'slides' | 'text';
    type: string;
    name: string;
    file_key: string;
    width: number | null;
    height: number | null;
    bytes: number;
    added_at: Date;
  };
  message_setting: {
    member_id: MemberId;
    read_marks: boolean;
  };
  message_version: {
    id: string;
    message_id: MessageId;
    body: string;
    written_at: Date;
    replaced_at: Date;
  };
  notice_choice: {
    account_id: AccountId;
    kind: string;
    bell: boolean;
    mail: 'once' | 'daily' | 'weekly' | 'off';
    push: boolean | null;
  };
  notice_hours: {
    account_id: AccountId;
    digest_hour: number;
    digest_day: number;
    quiet_from: number | null;
    quiet_to: number | null;
  };
  notice_mailing: {
    account_id: AccountId;
    rhythm: 'daily' | 'weekly' | 'quiet';
    due_at: Date;
  };
  notice_push: {
    notification_id: NotificationId;
    device_id: PushDeviceId;
    kind: string | null;
    say_as: string | null;
    due_at: Date;
    tries: Generated<number>;
  };
  notification: {
    id: NotificationId;
    account_id: AccountId;
    event_id: number;
    kind: string;
    details: FilledJson;
    href: string;
    at: Date;
    read_at: Date | null;
    at_bell: Generated<boolean>;
    mail_in: 'daily' | 'weekly' | 'quiet' | null;
    mail_kind: string | null;
    mail_as: string | null;
  };
  officer: {
    id: OfficerId;
    service_id: SupportServiceId;
    every_country: Generated<boolean>;
  };
  officer_country: {
    officer_id: OfficerId;
    country: CountryCode;
  };
  one_time_link: {
    token_hash: string;
    purpose: 'confirm_email' | 'reset_password' | 'officer_invitation' | 'first_operator' | 'undo_second_factor';
    account_id: AccountId | null;
    email: string | null;
    created_at: Date;
    expires_at: Date;
    used_at: Date | null;
  };
  own_data_file: {
    account_id: AccountId;
    file: string;
    asked_at: Date;
    ready_at: Date | null;
    bytes: number | null;
    session_id: SessionId | null;
  };
  partner_forum: {
    space_id: SpaceId;
    topic: 'ages_3_6' | 'ages_7_11' | 'ages_12_15' | 'ages_16_19' | 'vocational' | null;
    about: Generated<string>;
    opens_on: string | null;
    closes_on: string | null;
    state: 'planned' | 'open' | 'closed';
    opened_by: OfficerId | null;
  };
  people_entry: {
    member_id: MemberId;
    country: CountryCode;
    name: string;
    school: string;
    town: string;
    excerpt: string;
    excerpt_language: string;
    subjects: string[];
    languages: string[];
    levels: string[];
    age_from: number | null;
    age_to: number | null;
    available: boolean;
    away_until: string | null;
    last_active_on: string;
    search: string;
    names_on_lines: Generated<string>;
    indexed_with: Generated<string>;
    listed_at: Generated<Date>;
    staff_role: Generated<string>;
    school_type: Generated<string>;
    region: Generated<string>;
    open_to_plus: Generated<boolean>;
    changed_at: Date | null;
  };
  people_entry_former: {
    member_id: string;
    replaced_at: Date;
    entry: Json;
  };
  person: {
    id: MemberId;
    given_name: string;
    family_name: string;
    name: string;
    country: CountryCode;
    staff_role: string;
    verified: boolean;
    suspended_at: Date | null;
    school_id: SchoolId | null;
    school: string | null;
    town: string | null;
    refused: boolean;
    initials_of: GeneratedAlways<string>;
  };
  picture_draft: {
    id: string;
    space_id: SpaceId;
    author_account: AccountId | null;
    author_pupil: PupilId | null;
    file_key: string;
    name: string;
    added_at: Date;
  };
  picture_use: {
    picture_id: PictureId;
    item_id: string;
    item_kind: 'page' | 'post';
  };
  profile: {
    member_id: MemberId;
    presentation: Generated<string>;
    idea: Generated<string>;
    written_in: string;
    subjects: Generated<string[]>;
    age_from: number | null;
    age_to: number | null;
    available: Generated<boolean>;
    away_until: string | null;
    updated_at: Date;
    hidden_at: Date | null;
    open_to_plus: Generated<boolean>;
    interests: Generated<string>;
    interests_for: Generated<'members' | 'contacts'>;
  };
  profile_language: {
    member_id: MemberId;
    language: string;
    level: 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2' | 'native';
  };
  profile_picture: {
    member_id: MemberId;
    file_key: string;
    audience: 'members' | 'contacts';
    added_at: Date;
  };
  programme_figure: {
    id: Generated<number>;
    running_projects: Generated<number>;
    projects: Generated<number>;
  };
  project: {
    id: ProjectId;
    state: 'draft' | 'waiting_for_partner' | 'under_review' | 'active' | 'refused' | 'closed';
    version: Generated<number>;
    round: Generated<number>;
    title: Generated<string>;
    summary: Generated<string>;
    type: Generated<string>;
    languages: Generated<string[]>;
    age_from: number | null;
    age_to: number | null;
    pupils: number | null;
    subjects: Generated<string[]>;
    vocational_subjects: Generated<string[]>;
    competences: Generated<string[]>;
    tools: Generated<string[]>;
    aims: Generated<string>;
    process: Generated<string>;
    results: Generated<string>;
    starts_on: string | null;
    ends_on: string | null;
    funded: Generated<boolean>;
    open_to_partners: Generated<boolean>;
    picture_key: string | null;
    picture_alt: Generated<string>;
    created_at: Date;
    submitted_at: Date | null;
    activated_at: Date | null;
    closed_at: Date | null;
    space_id: SpaceId | null;
    title_folded: Generated<string>;
    cover: string;
    cover_variant: Generated<number>;
    cover_things: Generated<string[]>;
  };
  project_country: {
    project_id: ProjectId;
    country: CountryCode;
  };
  project_draft_version: {
    project_id: ProjectId;
    version: number;
    form: Json;
    saved_by: MemberId | null;
    saved_at: Date;
  };
  project_entry: {
    project_id: ProjectId;
    title_folded: string;
    search: string;
    indexed_with: string;
  };
  project_founder: {
    project_id: ProjectId;
    seat: number;
    member_id: MemberId;
    country: CountryCode;
    school_id: SchoolId;
    class: Generated<string>;
    agreed_at: Date | null;
  };
  project_invitation: {
    project_id: ProjectId;
    member_id: MemberId;
    invited_by: MemberId | null;
    state: 'open' | 'accepted' | 'declined' | 'withdrawn';
    invited_at: Date;
    answered_at: Date | null;
  };
  project_participant: {
    project_id: ProjectId;
    member_id: MemberId;
    country: CountryCode;
    school_id: SchoolId;
    seat: number | null;
    agreed: boolean;
  };
  project_partner: {
    project_id: ProjectId;
    member_id: MemberId;
    country: CountryCode;
    school_id: SchoolId;
    joined_at: Date;
  };
  project_review: {
    project_id: ProjectId;
    round: number;
    country: CountryCode;
    decision: 'approved' | 'changes_requested' | 'refused';
    reason_key: string | null;
    reason: string | null;
    decided_by: AccountId | null;
    decided_at: Date;
  };
  project_summary: {
    id: ProjectId;
    title: Generated<string>;
    state: 'draft' | 'waiting_for_partner' | 'under_review' | 'active' | 'refused' | 'closed';
    space_id: SpaceId | null;
    began_at: Date;
    age_from: number | null;
    age_to: number | null;
    picture_key: string | null;
    picture_alt: Generated<string>;
    cover: string;
    activated_at: Date | null;
  };
  public_name: {
    space_id: SpaceId;
    kind: 'page' | 'post' | 'project';
    subject_id: string;
    pupil_id: PupilId;
    title: string;
    in_comments: boolean;
    found_at: Date;
    with_surname: Generated<boolean>;
    said: Generated<string[]>;
    elsewhere: Generated<boolean>;
    sentences: Generated<string[]>;
    more_sentences: Generated<number>;
    keys: Generated<string[]>;
  };
  public_page: {
    id: SpacePageId;
    body: Generated<string>;
  };
  public_post: {
    id: DiaryPostId;
    body: string;
  };
  public_project: {
    id: ProjectId;
    title: Generated<string>;
    running: boolean;
    subjects: Generated<string[]>;
    vocational_subjects: Generated<string[]>;
    age_from: number | null;
    age_to: number | null;
    picture_key: string | null;
    picture_alt: Generated<string>;
    activated_at: Date;
    open_to_partners: boolean;
    cover: string;
    languages: Generated<string[]>;
  };
  pupil: {
    id: PupilId;
    teacher_id: MemberId;
    school_id: SchoolId;
    name: string;
    user_name: string;
    password_hash: string;
    first_password_sealed: string | null;
    language: string;
    created_at: Date;
    ended_at: Date | null;
    list_id: string | null;
  };
  pupil_called: {
    id: PupilId;
    name: string;
    is_former: boolean;
  };
  pupil_former_name: {
    pupil_id: PupilId;
    name: string;
    replaced_at: Date;
  };
  pupil_in_space: {
    space_id: SpaceId;
    pupil_id: PupilId;
    role: 'pupil' | 'pupil_administrator';
  };
  push_device: {
    id: PushDeviceId;
    account_id: AccountId;
    session_id: SessionId;
    endpoint: string;
    browser_key: string;
    browser_secret: string;
    says_words: boolean;
    created_at: Date;
  };
  recovery_code: {
    account_id: AccountId;
    code_hash: string;
    used_at: Date | null;
  };
  registration_draft: {
    token_hash: string;
    fields: Json;
    password_hash: string | null;
    updated_at: Date;
    expires_at: Date;
  };
  reply: {
    id: ReplyId;
    thread_id: ThreadId;
    space_id: SpaceId | null;
    body: string;
    author_account: AccountId | null;
    author_pupil: PupilId | null;
    made_at: Date;
    hidden_at: Date | null;
    removed_at: Date | null;
    from_pupil: Generated<boolean>;
    from_outside: Generated<boolean>;
    waits_since: Date | null;
    author_school: SchoolId | null;
  };
  reply_time: {
    member_id: MemberId;
    median_minutes: number;
    counted_at: Date;
  };
  report: {
    id: ReportId;
    case_id: CaseId;
    by_account: AccountId | null;
    by_pupil: PupilId | null;
    reason_key: string;
    explanation: Generated<string>;
    at_pupil: Generated<boolean>;
    reported_at: Date;
    guest_network: string | null;
  };
  sanction: {
    id: string;
    member_id: MemberId;
    country: CountryCode;
    case_id: CaseId;
    kind: 'silence' | 'suspension' | 'ban';
    rule: string;
    facts: string;
    imposed_by: OfficerId | null;
    begun_at: Date;
    ends_at: Date | null;
    checked_by: OfficerId | null;
    checked_at: Date | null;
    lifted_by: OfficerId | null;
    lifted_at: Date | null;
    lift_words: string | null;
  };
  saved_search: {
    id: SavedSearchId;
    member_id: MemberId;
    list: 'people' | 'adverts' | 'projects';
    name: string;
    query: string;
    mails: 'soon' | 'daily' | 'weekly' | 'never';
    saved_at: Date;
    seen_to: Date;
    next_look_at: Date | null;
  };
  saved_search_told: {
    search_id: SavedSearchId;
    thing_id: string;
  };
  school: {
    id: SchoolId;
    country: CountryCode;
    region: Generated<string>;
    code: string | null;
    name: string;
    type: string;
    street: Generated<string>;
    postcode: Generated<string>;
    town: string;
    website: string | null;
    head_name: Generated<string>;
    head_email: Generated<string>;
    head_language: Generated<string>;
    confirmed_at: Date | null;
    finder: string;
    created_at: Date;
    head_given_by: AccountId | null;
  };
  school_change: {
    id: SchoolChangeId;
    school_id: SchoolId;
    country: CountryCode;
    changed_by: AccountId | null;
    parts: Json;
    changed_at: Date;
    seen_at: Date | null;
    seen_by: AccountId | null;
  };
  screening_rule: {
    key: string;
    id: Generated<string>;
    version: number;
    fired: Generated<number>;
    upheld: Generated<number>;
    last_decisions: Generated<string>;
  };
  screening_rule_now: {
    key: string;
    version: number;
    mode: 'enforce' | 'observe';
    numbers: Json;
  };
  screening_rule_version: {
    rule: string;
    version: number;
    mode: 'enforce' | 'observe';
    numbers: Json;
    reason: 'start' | 'edited' | 'precision';
    set_by: OfficerId | null;
    set_at: Date;
  };
  search_weight: {
    lexeme: string;
    share: unknown;
  };
  search_word: {
    word: string;
    written: string | null;
  };
  sent_mail: {
    id: string;
    sent_at: Date;
  };
  session: {
    id: SessionId;
    token_hash: string;
    account_id: AccountId | null;
    pupil_id: PupilId | null;
    waits_for: 'second_factor' | 'enrolment' | 'closing' | null;
    created_at: Date;
    seen_at: Date;
  };
  space: {
    id: SpaceId;
    opened_at: Date;
    archived_at: Date | null;
    kind: 'project' | 'group' | 'room' | 'event' | 'course' | 'forum';
    title: string;
    writable: boolean;
    public_side: boolean;
    parts: string[];
    countries: string[];
    country: CountryCode | null;
    about_path: string;
    translates_pupils: Generated<boolean>;
  };
  space_candidate: {
    space_id: SpaceId;
    member_id: MemberId;
  };
  space_member: {
    space_id: SpaceId;
    member_id: MemberId;
    role: 'founder_administrator' | 'administrator' | 'teacher' | 'expert' | 'parent' | 'visitor';
    joined_at: Date;
    follows: boolean | null;
  };
  space_page: {
    id: SpacePageId;
    space_id: SpaceId;
    parent_id: SpacePageId | null;
    position: number;
    title: string;
    body: Generated<string>;
    audience: Generated<'public' | 'members'>;
    version: Generated<number>;
    author_account: AccountId | null;
    author_pupil: PupilId | null;
    made_at: Date;
    edited_at: Date;
    archived_at: Date | null;
    hidden_at: Date | null;
  };
  space_page_version: {
    page_id: SpacePageId;
    version: number;
    title: string;
    body: string;
    author_account: AccountId | null;
    author_pupil: PupilId | null;
    saved_at: Date;
  };
  space_picture: {
    id: PictureId;
    space_id: SpaceId;
    file_key: string;
    alt: string;
    width: number;
    height: number;
    bytes: number;
    author_account: AccountId | null;
    author_pupil: PupilId | null;
    added_at: Date;
    hidden_at: Date | null;
    sorted_at: Date | null;
    author_school: SchoolId | null;
  };
  space_pupil: {
    space_id: SpaceId;
    pupil_id: PupilId;
    role: 'pupil' | 'pupil_administrator';
    joined_at: Date;
  };
  suggestion: {
    id: SuggestionId;
    reader_id: MemberId;
    person_id: MemberId;
    other_id: MemberId | null;
    advert_id: AdvertId | null;
    project_id: ProjectId | null;
    subject_id: GeneratedAlways<string>;
    ends_at: Date;
    dismissed_at: Date | null;
    reason: 'ages' | 'subjects' | 'languages' | 'country' | 'known' | 'other' | null;
  };
  suggestion_reader: {
    member_id: MemberId;
    due_at: Date;
    asked: Generated<number>;
    answered: Generated<number>;
  };
  support_service: {
    id: SupportServiceId;
    kind: 'national' | 'central';
    country: CountryCode | null;
    name: string;
    email: string;
    created_at: Date;
    website: string | null;
    contact: Generated<string>;
  };
  task_run: {
    id: TaskRunId;
    kind: string;
    subject_id: string;
    asked_by: AccountId | null;
    state: 'waiting' | 'running' | 'finished' | 'failed';
    cursor: string | null;
    done: Generated<number>;
    total: number;
    result: FilledJson;
    error: string | null;
    created_at: Date;
    started_at: Date | null;
    finished_at: Date | null;
  };
  thread: {
    id: ThreadId;
    kind: string;
    space_id: SpaceId | null;
    replies: Generated<number>;
    last_activity_at: Date;
  };
  thread_follower: {
    thread_id: ThreadId;
    member_id: MemberId;
    follows: boolean;
  };
  translation: {
    text_hash: string;
    target: string;
    body: string;
    source: string | null;
    made_at: Date;
  };
  verification: {
    id: string;
    member_id: MemberId;
    school_id: SchoolId;
    decision: 'verified' | 'refused';
    reason_key: string | null;
    reason: string | null;
    decided_by: AccountId | null;
    decided_at: Date;
  };
  waiting: {
    kind: string;
    subject_id: string;
    on_account: AccountId | null;
    on_country: CountryCode | null;
    on_outside: string | null;
    only_central: Generated<boolean>;
    waiter: AccountId | null;
    urgent: Generated<boolean>;
    since: Date;
  };
  word: {
    list: 'subject' | 'vocational_subject' | 'competence' | 'tool' | 'language' | 'school_type' | 'staff_role' | 'project_type' | 'refusing_person' | 'refusing_project' | 'reporting';
    key: string;
    position: number;
    from_on: string;
    until_on: string | null;
  };
  word_label: {
    list: string;
    key: string;
    language: string;
    label: string;
  };
}
