-- Timed jobs that wait for their hour. The columns are those of db-scheduler, which fetches and locks the rows.
CREATE TABLE platform.job (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX job_execution_time ON platform.job (execution_time);
CREATE INDEX job_last_heartbeat ON platform.job (last_heartbeat);
