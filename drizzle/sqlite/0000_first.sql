CREATE TABLE `accounts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`platform` text NOT NULL,
	`user_id` integer NOT NULL,
	`chat_id` integer NOT NULL,
	`state` text DEFAULT 'active' NOT NULL,
	`stopped` integer DEFAULT false NOT NULL,
	`phone_cipher` text,
	`phone_hash` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_identity` ON `accounts` (`platform`,`user_id`);--> statement-breakpoint
CREATE INDEX `accounts_phone` ON `accounts` (`phone_hash`);--> statement-breakpoint
CREATE TABLE `bookings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`slot_id` integer NOT NULL,
	`drive_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`state` text NOT NULL,
	`plan` text,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_code` ON `bookings` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_one_active` ON `bookings` (`person_id`) WHERE state = 'active';--> statement-breakpoint
CREATE INDEX `bookings_person` ON `bookings` (`person_id`);--> statement-breakpoint
CREATE INDEX `bookings_slot` ON `bookings` (`slot_id`);--> statement-breakpoint
CREATE INDEX `bookings_drive` ON `bookings` (`drive_id`);--> statement-breakpoint
CREATE TABLE `centers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`town_id` integer NOT NULL,
	`mosque` text NOT NULL,
	`center` text,
	`search_key` text NOT NULL,
	`address` text,
	`lat` real NOT NULL,
	`lon` real NOT NULL,
	`approximate` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `centers_key` ON `centers` (`town_id`,`search_key`);--> statement-breakpoint
CREATE TABLE `counties` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`search_key` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `counties_key` ON `counties` (`search_key`);--> statement-breakpoint
CREATE TABLE `donations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`day` integer NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `donations_person_day` ON `donations` (`person_id`,`day`);--> statement-breakpoint
CREATE TABLE `drives` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`team_id` integer NOT NULL,
	`center_id` integer,
	`place` text NOT NULL,
	`address` text,
	`lat` real NOT NULL,
	`lon` real NOT NULL,
	`approximate` integer NOT NULL,
	`day` integer NOT NULL,
	`start_minutes` integer NOT NULL,
	`end_minutes` integer NOT NULL,
	`slot_minutes` integer NOT NULL,
	`capacity` integer NOT NULL,
	`audience` text NOT NULL,
	`opens_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`notes` text,
	`state` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `drives_open` ON `drives` (`state`,`ends_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `drives_team_start` ON `drives` (`team_id`,`day`,`start_minutes`);--> statement-breakpoint
CREATE TABLE `facts` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `forms` (
	`key` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `holders` (
	`account_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`relation` text NOT NULL,
	PRIMARY KEY(`account_id`, `person_id`)
);
--> statement-breakpoint
CREATE INDEX `holders_person` ON `holders` (`person_id`);--> statement-breakpoint
CREATE TABLE `inbox` (
	`platform` text NOT NULL,
	`update_id` integer NOT NULL,
	`payload` text NOT NULL,
	`outcome` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`platform`, `update_id`)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`person_id` integer,
	`account_id` integer,
	`ids` text NOT NULL,
	`lane` integer NOT NULL,
	`due_at` integer NOT NULL,
	`useless_at` integer,
	`state` text DEFAULT 'waiting' NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`leased_until` integer DEFAULT 0 NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`lane`,`due_at`);--> statement-breakpoint
CREATE TABLE `persons` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text,
	`sex` text,
	`birth_day` integer,
	`center_id` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `polling` (
	`platform` text PRIMARY KEY NOT NULL,
	`offset` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `roles` (
	`account_id` integer NOT NULL,
	`role` text NOT NULL,
	`granted_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `role`)
);
--> statement-breakpoint
CREATE TABLE `screenings` (
	`person_id` integer PRIMARY KEY NOT NULL,
	`day` integer NOT NULL,
	`outcome` text NOT NULL,
	`until` integer,
	`physician_too` integer NOT NULL,
	`rules` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `slots` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`drive_id` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`minutes` integer NOT NULL,
	`capacity` integer NOT NULL,
	`taken` integer DEFAULT 0 NOT NULL,
	`audience` text NOT NULL,
	`closed` integer DEFAULT false NOT NULL,
	CONSTRAINT "slots_capacity" CHECK("slots"."taken" between 0 and "slots"."capacity")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `slots_start` ON `slots` (`drive_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `teams` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `teams_name` ON `teams` (`name`);--> statement-breakpoint
CREATE TABLE `towns` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`county_id` integer NOT NULL,
	`name` text NOT NULL,
	`search_key` text NOT NULL,
	`lat` real NOT NULL,
	`lon` real NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `towns_key` ON `towns` (`county_id`,`search_key`);