CREATE TABLE `broadcasts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version_id` integer NOT NULL,
	`kind` text NOT NULL,
	`audience` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`paused_by` text,
	`per_minute` integer,
	`total` integer DEFAULT 0 NOT NULL,
	`fed_to` integer DEFAULT 0 NOT NULL,
	`streak` integer DEFAULT 0 NOT NULL,
	`created_by` integer NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	`progress_at` integer,
	`progress_message` integer
);
--> statement-breakpoint
CREATE INDEX `broadcasts_state` ON `broadcasts` (`state`);--> statement-breakpoint
CREATE TABLE `faq` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question` text NOT NULL,
	`answer` text NOT NULL,
	`search_key` text NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`state` text DEFAULT 'shown' NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `faq_question` ON `faq` (`search_key`);--> statement-breakpoint
CREATE TABLE `media` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` text NOT NULL,
	`kind` text NOT NULL,
	`mime` text NOT NULL,
	`name` text,
	`size` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `media_hash` ON `media` (`hash`,`kind`);--> statement-breakpoint
CREATE TABLE `outcomes` (
	`broadcast_id` integer NOT NULL,
	`outcome` text NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`broadcast_id`, `outcome`)
);
--> statement-breakpoint
CREATE TABLE `pack_desks` (
	`account_id` integer PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`replaces_item` integer,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `pack_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`media_ids` text NOT NULL,
	`poll` text,
	`buttons` text NOT NULL,
	`album_key` text
);
--> statement-breakpoint
CREATE INDEX `pack_items_version` ON `pack_items` (`version_id`,`position`);--> statement-breakpoint
CREATE TABLE `pack_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`pack_id` integer NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`theme` text NOT NULL,
	`occasion` text,
	`mood` text DEFAULT 'plain' NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`sources` text DEFAULT '' NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`created_by` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pack_versions_number` ON `pack_versions` (`pack_id`,`number`);--> statement-breakpoint
CREATE TABLE `packs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`purpose` text DEFAULT 'library' NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`version_id` integer,
	`imported_hash` text,
	`created_by` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `packs_slug` ON `packs` (`slug`);--> statement-breakpoint
CREATE TABLE `posts` (
	`publication_id` integer NOT NULL,
	`position` integer NOT NULL,
	`state` text NOT NULL,
	`message_id` integer,
	`at` integer NOT NULL,
	PRIMARY KEY(`publication_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `publications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`linked_chat_id` integer NOT NULL,
	`version_id` integer NOT NULL,
	`asked_by` integer,
	`planned_at` integer NOT NULL,
	`state` text DEFAULT 'planned' NOT NULL,
	`trouble` text,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `publications_planned` ON `publications` (`planned_at`) WHERE state = 'planned';--> statement-breakpoint
CREATE INDEX `publications_chat` ON `publications` (`linked_chat_id`,`planned_at`);--> statement-breakpoint
CREATE INDEX `publications_version` ON `publications` (`version_id`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` integer NOT NULL,
	`question` text NOT NULL,
	`answer` text,
	`state` text DEFAULT 'open' NOT NULL,
	`answered_by` integer,
	`asked_at` integer NOT NULL,
	`answered_at` integer
);
--> statement-breakpoint
CREATE INDEX `questions_state` ON `questions` (`state`,`asked_at`);--> statement-breakpoint
CREATE INDEX `questions_account` ON `questions` (`account_id`);--> statement-breakpoint
CREATE TABLE `recipients` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`broadcast_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`person_id` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `recipients_broadcast` ON `recipients` (`broadcast_id`);--> statement-breakpoint
CREATE TABLE `tags` (
	`person_id` integer NOT NULL,
	`tag` text NOT NULL,
	PRIMARY KEY(`tag`, `person_id`)
);
--> statement-breakpoint
CREATE INDEX `tags_person` ON `tags` (`person_id`);--> statement-breakpoint
CREATE TABLE `uploads` (
	`media_id` integer NOT NULL,
	`platform` text NOT NULL,
	`file_id` text NOT NULL,
	PRIMARY KEY(`media_id`, `platform`)
);
--> statement-breakpoint
ALTER TABLE `linked_chats` ADD `username` text;--> statement-breakpoint
ALTER TABLE `linked_chats` ADD `usual_minutes` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `batch_id` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `message_id` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `trouble` text;--> statement-breakpoint
CREATE INDEX `outbox_sending` ON `outbox` (`leased_until`) WHERE state = 'sending';--> statement-breakpoint
CREATE INDEX `outbox_batch` ON `outbox` (`kind`,`batch_id`) WHERE state = 'waiting' or state = 'sending';--> statement-breakpoint
CREATE INDEX `outbox_account` ON `outbox` (`account_id`,`state`);