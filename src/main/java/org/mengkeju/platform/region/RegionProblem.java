package org.mengkeju.platform.region;

/**
 * One thing wrong in a region folder.
 *
 * @param file path relative to the region folder
 * @param line line number from 1, or 0 where the whole file is meant
 * @param reason what is wrong, in words an administrator can act on
 */
public record RegionProblem(String file, int line, String reason) {
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + reason : file + ": " + reason;
    }
}
