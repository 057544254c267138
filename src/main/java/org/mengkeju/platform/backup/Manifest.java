package org.mengkeju.platform.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup holds; the first entry of the file.
 *
 * @param format version of the format, now 1
 * @param taken when, as an ISO instant
 * @param migrations newest migration of each schema, which the restored database is brought to
 * @param tables tables in the order they are filled
 */
record Manifest(int format, String taken, Map<String, String> migrations, List<TableContent.Table> tables) {}
