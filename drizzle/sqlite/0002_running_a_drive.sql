CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`account_id` integer,
	`act` text NOT NULL,
	`drive_id` integer,
	`center_id` integer,
	`person_id` integer,
	`about_account_id` integer,
	`more` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE INDEX `audit_account` ON `audit` (`account_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_drive` ON `audit` (`drive_id`);--> statement-breakpoint
CREATE INDEX `audit_person` ON `audit` (`person_id`);--> statement-breakpoint
CREATE TABLE `boards` (
	`account_id` integer PRIMARY KEY NOT NULL,
	`drive_id` integer NOT NULL,
	`message_id` integer NOT NULL,
	`shown_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `boards_drive` ON `boards` (`drive_id`);--> statement-breakpoint
CREATE TABLE `changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`drive_id` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`account_id` integer NOT NULL,
	`day` integer NOT NULL,
	`start_minutes` integer NOT NULL,
	`end_minutes` integer NOT NULL,
	`place` text NOT NULL,
	`center_id` integer,
	`address` text
);
--> statement-breakpoint
CREATE INDEX `changes_drive` ON `changes` (`drive_id`);--> statement-breakpoint
CREATE TABLE `concerns` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`change_id` integer NOT NULL,
	`booking_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`is_homeless` integer NOT NULL,
	`answer` text,
	`answered_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `concerns_once` ON `concerns` (`change_id`,`booking_id`);--> statement-breakpoint
CREATE INDEX `concerns_booking` ON `concerns` (`booking_id`);--> statement-breakpoint
CREATE INDEX `concerns_person` ON `concerns` (`person_id`);--> statement-breakpoint
CREATE TABLE `deferrals` (
	`visit_id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `deferrals_person` ON `deferrals` (`person_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` text NOT NULL,
	`role` text NOT NULL,
	`scope` text NOT NULL,
	`scope_id` integer NOT NULL,
	`role_ends_at` integer,
	`hands_over` integer,
	`invited_by` integer,
	`created_at` integer NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_hash` ON `invitations` (`hash`);--> statement-breakpoint
CREATE TABLE `linked_chats` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`platform` text NOT NULL,
	`chat_id` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`center_id` integer NOT NULL,
	`linked_by` integer NOT NULL,
	`linked_at` integer NOT NULL,
	`state` text DEFAULT 'active' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `linked_chats_identity` ON `linked_chats` (`platform`,`chat_id`);--> statement-breakpoint
CREATE INDEX `linked_chats_center` ON `linked_chats` (`center_id`);--> statement-breakpoint
CREATE TABLE `venues` (
	`center_id` integer PRIMARY KEY NOT NULL,
	`separate_room` integer,
	`light` integer,
	`air` integer,
	`way_in_and_out` integer,
	`parking` integer,
	`power` integer,
	`checked_at` integer,
	`waiting_room` integer,
	`factor` integer,
	`azan_before` integer,
	`azan_after` integer
);
--> statement-breakpoint
CREATE TABLE `visits` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`drive_id` integer NOT NULL,
	`booking_id` integer,
	`person_id` integer,
	`walk_in` integer DEFAULT 0 NOT NULL,
	`sex` text,
	`is_first` integer,
	`arrived_at` integer,
	`outcome` text,
	`outcome_at` integer,
	`is_late` integer DEFAULT false NOT NULL,
	`donation_number` text,
	`until` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `visits_booking` ON `visits` (`booking_id`);--> statement-breakpoint
CREATE INDEX `visits_drive` ON `visits` (`drive_id`);--> statement-breakpoint
CREATE INDEX `visits_person` ON `visits` (`person_id`);--> statement-breakpoint
DROP INDEX `donations_person_day`;--> statement-breakpoint
ALTER TABLE `donations` ADD `kind` text DEFAULT 'whole' NOT NULL;--> statement-breakpoint
ALTER TABLE `donations` ADD `volume` integer;--> statement-breakpoint
ALTER TABLE `donations` ADD `place` text;--> statement-breakpoint
ALTER TABLE `donations` ADD `drive_id` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `donations_person_day` ON `donations` (`person_id`,`day`,`source`);--> statement-breakpoint
DROP INDEX `drives_team_start`;--> statement-breakpoint
ALTER TABLE `drives` ADD `chairs` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `drives_team_start` ON `drives` (`team_id`,`day`,`start_minutes`) WHERE state <> 'cancelled';--> statement-breakpoint
CREATE TABLE `__new_roles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` integer NOT NULL,
	`role` text NOT NULL,
	`scope` text NOT NULL,
	`scope_id` integer NOT NULL,
	`granted_at` integer NOT NULL,
	`granted_by` integer,
	`ends_at` integer
);
--> statement-breakpoint
INSERT INTO `__new_roles`("account_id", "role", "scope", "scope_id", "granted_at") SELECT "account_id", "role", 'province', 0, "granted_at" FROM `roles`;--> statement-breakpoint
DROP TABLE `roles`;--> statement-breakpoint
ALTER TABLE `__new_roles` RENAME TO `roles`;--> statement-breakpoint
CREATE UNIQUE INDEX `roles_one` ON `roles` (`account_id`,`role`,`scope`,`scope_id`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `linked_chat_id` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `passes_quiet_at` integer;--> statement-breakpoint
ALTER TABLE `persons` ADD `blood_group` text;--> statement-breakpoint
ALTER TABLE `persons` ADD `blood_group_from` text;--> statement-breakpoint
ALTER TABLE `persons` ADD `card_hash` text;--> statement-breakpoint
ALTER TABLE `persons` ADD `agreed_to_file_at` integer;--> statement-breakpoint
CREATE INDEX `persons_card` ON `persons` (`card_hash`);--> statement-breakpoint
ALTER TABLE `slots` ADD `dropped` integer DEFAULT false NOT NULL;