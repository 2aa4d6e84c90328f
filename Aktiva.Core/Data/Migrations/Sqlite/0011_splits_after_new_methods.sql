-- A part split from an asset whose method changed within its life counts what was left of the life from the same months as its source.

ALTER TABLE asset_change ADD first_method_change INTEGER NOT NULL DEFAULT 0;
ALTER TABLE asset_change ADD last_method_change INTEGER NOT NULL DEFAULT 0;
