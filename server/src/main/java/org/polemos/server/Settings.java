package org.polemos.server;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the reading room is opened.
 *
 * @param archive the file; made where it is absent and may be written
 * @param host what to listen on
 * @param port 0 for any that is free
 * @param names further names under which it is reached, such as that of a proxy
 * @param token what users must show; {@code null} for nothing
 * @param readOnly whether nothing may be changed
 * @param page the folder with the built page, where it is not in the program; or {@code null}
 */
public record Settings(
    Path archive,
    String host,
    int port,
    Set<String> names,
    @Nullable String token,
    boolean readOnly,
    @Nullable Path page) {}
