package org.polemos.archive.watch;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.function.Predicate;

/**
 * Lets pass only addresses of the public web, so that a feed or a page that redirects cannot make
 * this machine ask its own neighbours. Java keeps a name's address for some seconds, so that what
 * was looked at here is what is then asked.
 */
final class Guard {

  private final Predicate<InetAddress> refused;

  /**
   * @param neighbours whether addresses of this machine and its network may be asked too
   */
  Guard(boolean neighbours) {
    this(neighbours ? address -> false : Guard::isPrivate);
  }

  Guard(Predicate<InetAddress> refused) {
    this.refused = refused;
  }

  void check(URI address) throws IOException {
    String scheme = String.valueOf(address.getScheme());
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new RefusedException("only http and https are asked, not " + scheme);
    }
    String host = address.getHost();
    if (host == null || address.getUserInfo() != null) {
      throw new RefusedException("is no plain web address");
    }
    try {
      for (InetAddress found : InetAddress.getAllByName(host)) {
        if (refused.test(found)) {
          throw new RefusedException(
              host + " is an address of this network; --allow-private lets it be asked");
        }
      }
    } catch (UnknownHostException unknown) {
      throw new IOException("there is no host " + host, unknown);
    }
  }

  static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean shared = bytes.length == 4 && first == 100 && (second & 0xc0) == 64;
    boolean reserved = bytes.length == 4 && (first == 0 || first >= 240);
    boolean uniqueLocal = address instanceof Inet6Address && (first & 0xfe) == 0xfc;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || shared
        || reserved
        || uniqueLocal;
  }
}
