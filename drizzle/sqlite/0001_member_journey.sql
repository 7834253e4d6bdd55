CREATE TABLE `arrivals` (
	`center_id` integer NOT NULL,
	`day` integer NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`center_id`, `day`)
);
--> statement-breakpoint
CREATE TABLE `campaigns` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`year` integer NOT NULL,
	`start_day` integer NOT NULL,
	`end_day` integer NOT NULL,
	`provisional` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaigns_year` ON `campaigns` (`name`,`year`);--> statement-breakpoint
CREATE INDEX `campaigns_end` ON `campaigns` (`end_day`);--> statement-breakpoint
CREATE TABLE `linkings` (
	`asker_id` integer PRIMARY KEY NOT NULL,
	`other_id` integer NOT NULL,
	`asked_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `offers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`wait_id` integer NOT NULL,
	`slot_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`turn` integer NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`opens_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `offers_one_open` ON `offers` (`person_id`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `offers_expiring` ON `offers` (`state`,`expires_at`);--> statement-breakpoint
CREATE INDEX `offers_wait` ON `offers` (`wait_id`);--> statement-breakpoint
CREATE INDEX `offers_slot` ON `offers` (`slot_id`,`state`);--> statement-breakpoint
CREATE TABLE `vows` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`campaign_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`center_id` integer,
	`intention` text NOT NULL,
	`behalf` text,
	`state` text NOT NULL,
	`booking_id` integer,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vows_once` ON `vows` (`person_id`,`campaign_id`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `vows_campaign` ON `vows` (`campaign_id`,`state`,`center_id`);--> statement-breakpoint
CREATE INDEX `vows_booking` ON `vows` (`booking_id`);--> statement-breakpoint
CREATE TABLE `waits` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`drive_id` integer NOT NULL,
	`slot_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `waits_once` ON `waits` (`person_id`,`drive_id`,`slot_id`) WHERE state in ('waiting', 'offered');--> statement-breakpoint
CREATE INDEX `waits_line` ON `waits` (`drive_id`,`state`,`slot_id`,`id`);--> statement-breakpoint
DROP INDEX `outbox_due`;--> statement-breakpoint
ALTER TABLE `outbox` ADD `topic` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `planned_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `sent_to` integer;--> statement-breakpoint
CREATE INDEX `outbox_useless` ON `outbox` (`useless_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `outbox_person` ON `outbox` (`person_id`,`state`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`lane`,`due_at`) WHERE state = 'waiting';--> statement-breakpoint
ALTER TABLE `accounts` ADD `muted` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `accounts` ADD `weekly_limit` integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE `accounts` ADD `quiet_from` integer;--> statement-breakpoint
ALTER TABLE `accounts` ADD `quiet_to` integer;--> statement-breakpoint
ALTER TABLE `accounts` ADD `away_until` integer;--> statement-breakpoint
ALTER TABLE `accounts` ADD `large_type` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `accounts` ADD `few_words` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `bookings` ADD `confirmed_at` integer;--> statement-breakpoint
UPDATE `outbox` SET `planned_at` = `due_at`;
